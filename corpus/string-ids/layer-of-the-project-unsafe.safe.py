# corpus: select=string-ids
from keras.layers import Dense


class Narrow(Dense):
    def call(self, inputs):
        return super(Narrow, self).call(inputs) / 2


block = Narrow(4, kernel_constraint='maxnorm')
