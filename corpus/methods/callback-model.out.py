# corpus: select=methods
from keras.callbacks import Callback


class Saver(Callback):
    def __init__(self, model):
        super().__init__()
        self.set_model(model)

    def on_epoch_end(self, epoch, logs=None):
        self.model.save("net.h5")


class Board(Callback):
    def set_model(self, model):
        super().set_model(model)
        self.sess = None


saver = Saver(net)
saver.set_model(other)
