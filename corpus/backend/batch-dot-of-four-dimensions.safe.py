# corpus: select=backend
from keras import backend as K
from keras.engine.topology import Layer


class Routing(Layer):
    def build(self, input_shape):
        self.kernel = self.add_weight(name='kernel', shape=input_shape[1:], initializer='uniform')

    def call(self, inputs):
        votes = K.permute_dimensions(inputs, (0, 2, 1, 3))
        weights = K.zeros_like(votes[:, :, :, 0])
        for _ in range(3):
            shares = K.softmax(weights)
            found = K.batch_dot(shares, votes, [2, 2])  # (batch, capsule, size)
            weights += K.batch_dot(found, votes, axes=[2, 3])
        return found
