# corpus: select=methods
from keras.layers import Dense

layer = Dense(3, init='uniform')
first = layer.W.get_value()
second = layer.W.get_value(borrow=True)
third = layer.W.get_value(True, return_internal_type=False)
layer.W.set_value(first)
layer.W.set_value(first, borrow=True)
layer.b.set_value(new_value=second, borrow=False)
get = layer.b.get_value


class Shared(object):
    def get_value(self, borrow=False):
        return 0


own = Shared().get_value(borrow=True)
