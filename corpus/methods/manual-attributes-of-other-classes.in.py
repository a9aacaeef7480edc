# corpus: select=methods
from keras.callbacks import ModelCheckpoint
from keras.layers import GRU, LSTM, Layer


class Scale(Layer):
    def build(self, input_shape):
        self.W = self.add_weight(shape=input_shape[1:], initializer="ones")
        self.total_steps = 0
        self.updates = []

    def call(self, x):
        return x * self.W


class Gates(LSTM):
    def call(self, x):
        print(self.W, self.U, self.b)
        return super(Gates, self).call(x)


class Fast(LSTM):
    def build(self, input_shape):
        if self.consume_less != "gpu":
            self.consume_less = "gpu"
        self.b_c = self.b_c or self.b_f
        super(Fast, self).build(input_shape)


class Every(ModelCheckpoint):
    def on_epoch_end(self, epoch, logs=None):
        self.epochs_since_last_save += 1
        if self.epochs_since_last_save >= self.period:
            self.epochs_since_last_save = 0
            self.model.save(self.filepath)


class Early(GRU):
    def __init__(self, units):
        super(Early, self).__init__(units)
        print(self.W_z)

    def build(self, input_shape):
        self.W_z = self.add_weight(shape=input_shape[1:])
