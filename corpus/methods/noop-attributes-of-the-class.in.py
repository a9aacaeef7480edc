# corpus: select=methods
from keras.callbacks import Callback, ModelCheckpoint
from keras.layers import LSTM


class Gates(LSTM):
    def __init__(self, units):
        super(Gates, self).__init__(units)
        self.consume_less = "gpu"
        self.reset()
        print(self.W_i)

    def reset(self):
        self.W_i = None

    def build(self, input_shape):
        if self.consume_less == "gpu":
            self.consume_less = "cpu"
        self.W, self.U = self.make(input_shape)
        self.b = self.add_weight(shape=(4,))
        for self.b_i in range(3):
            print(self.b_i)
        super(Gates, self).build(input_shape)

    def call(self, x):
        return x * self.W + self.U + self.b


class Wide(Gates):
    def build(self, input_shape):
        self.W = self.W * 2
        super(Wide, self).build(input_shape)


class Every(ModelCheckpoint):
    epochs_since_last_save = 0

    def on_epoch_end(self, epoch, logs=None):
        self.epochs_since_last_save += 1


class Period(Callback):
    def on_train_begin(self, logs=None):
        self.period = 3

    def on_epoch_end(self, epoch, logs=None):
        self.period += 1
