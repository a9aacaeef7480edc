# corpus: select=methods
from keras import backend as K
from keras.callbacks import Callback
from keras.models import load_model

model = load_model("net.h5")
model.optimizer.learning_rate.assign(0.01)
model.optimizer.learning_rate.assign(
          (1 - epoch / 10) * 0.1)
model.optimizer.learning_rate.assign((a + b))
model.optimizer.learning_rate.assign(  # slower
    0.001,
)
K.set_value(value=0.1, x=model.optimizer.learning_rate)


class Halve(Callback):
    def on_epoch_end(self, epoch, logs=None):
        self.model.optimizer.learning_rate.assign(K.get_value(self.model.optimizer.learning_rate) / 2)


once = lambda: model.optimizer.learning_rate.assign(1e-4)
