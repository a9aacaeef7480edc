# corpus: select=symbolic-tensors,backend,methods dialect=k2
from keras import backend as K, ops
from keras.layers import Dense, Input, Layer
from keras.models import Model


class Penalty(Layer):
    def call(self, x):
        self.add_loss(K.sum(x))
        return x


def finish(model, tensor):
    model.add_loss(ops.mean(tensor))


inputs = Input((8,))
model = Model(inputs, Penalty()(Dense(2)(inputs)))
model.compile('adam', 'mse')
model.add_loss(ops.mean(model.output))
finish(model, inputs)
