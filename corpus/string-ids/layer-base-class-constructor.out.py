# corpus: select=string-ids
from keras.layers import Dense


class Narrow(Dense):
    def __init__(self, units, **kwargs):
        super(Narrow, self).__init__(units, kernel_constraint='max_norm', **kwargs)
