# corpus: select=methods
import numpy as np
from keras.datasets import mnist


class Layer:
    def __init__(self, n, m):
        self.W = np.zeros((n, m))
        self.b = np.zeros(m)
        self.output_shape = (m,)


class Net:
    def __init__(self):
        self.layers = [Layer(2, 3), Layer(3, 1)]

    def step(self, lr):
        for layer in self.layers:
            layer.W -= lr * layer.b
            print(layer.output_shape)
