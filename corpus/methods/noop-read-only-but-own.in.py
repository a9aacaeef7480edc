# corpus: select=methods
from keras.callbacks import Callback
from keras.layers import Layer
from keras.models import Model
from somewhere.layers import Foreign


class Mixed(Foreign, Layer):
    def build(self, input_shape):
        self.losses = []


class Shaped(Layer):
    weights = None
    metrics = property(lambda self: self._metrics, lambda self, value: None)

    def build(self, input_shape):
        self.input_shape = input_shape
        self.output_shape = input_shape
        self.weights = []
        self.metrics = []
        print(self.input_shape)


class Watch(Callback):
    model = None

    def __init__(self, model):
        self.model = model


class Look(Callback):
    def __init__(self, model):
        self.model = model

    @property
    def model(self):
        return self._model

    @model.setter
    def model(self, model):
        self._model = model


class Net(Model):
    def __init__(self):
        super(Net, self).__init__()
        self.inputs = 3
        self.outputs = 2
        self.stateful = False
        self.loss_weights = []


def made(base):
    class Made(base):
        def build(self, input_shape):
            self.losses = []

    return Made
