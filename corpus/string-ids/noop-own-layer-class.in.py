# corpus: select=string-ids
from keras.models import Sequential


class Dense:
    def __init__(self, units, kernel_constraint='maxnorm'):
        self.units = units


first = Dense(3, kernel_constraint='maxnorm')
