# corpus: select=custom-layers
from keras.layers import Layer
from keras.models import Model


class Embedded(Layer):
    def __init__(self, path, **kwargs):
        super(Embedded, self).__init__(**kwargs)
        self.path_ = path
        self.variables_ = {}
        self.dtype_ = "float32"

    def build(self, input_shape):
        print(self.path_.upper(), self.variables_["a"], self.path_)


class Net(Model):
    def __init__(self):
        super(Net, self).__init__()
        self.metrics_variables = []


def show(net):
    return net.metrics_variables


class Folder:
    def __init__(self, path):
        self.path = path
