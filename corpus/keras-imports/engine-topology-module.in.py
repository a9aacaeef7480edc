from keras.engine import topology


class Twice(topology.Layer):
    def call(self, x):
        return 2 * x


print(topology.InputSpec(ndim=2))
