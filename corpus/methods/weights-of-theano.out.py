# corpus: select=methods
from keras.layers import Dense

layer = Dense(3, init='uniform')
first = layer.kernel.numpy()
second = layer.kernel.numpy()
third = layer.kernel.numpy()
layer.kernel.assign(first)
layer.kernel.assign(first)
layer.bias.assign(value=second)
get = layer.bias.numpy


class Shared(object):
    def get_value(self, borrow=False):
        return 0


own = Shared().get_value(borrow=True)
