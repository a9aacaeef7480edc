# corpus: select=methods
from keras import backend as K
from keras.backend import set_value
from keras.callbacks import Callback
from keras.models import load_model

model = load_model("net.h5")
K.set_value(model.optimizer.lr, 0.01)
set_value(model.optimizer.lr,
          (1 - epoch / 10) * 0.1)
K.set_value(model.optimizer.lr, (a + b))
K.set_value(
    model.optimizer.lr,  # slower
    0.001,
)
K.set_value(value=0.1, x=model.optimizer.lr)


class Halve(Callback):
    def on_epoch_end(self, epoch, logs=None):
        K.set_value(self.model.optimizer.lr, K.get_value(self.model.optimizer.lr) / 2)


once = lambda: K.set_value(model.optimizer.lr, 1e-4)
