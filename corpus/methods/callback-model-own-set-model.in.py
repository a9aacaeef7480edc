# corpus: select=methods
from keras.callbacks import Callback, TensorBoard


class Board(TensorBoard):
    def set_model(self, model):
        self.model = model


class Saver(Callback):
    def __init__(self, model):
        self.model = model

    def set_model(self, model):
        pass
