# corpus: select=tf-symbols
import tensorflow as tf
from keras.callbacks import Callback


class Anneal(Callback):
    def on_epoch_end(self, epoch, logs=None):
        tf.assign(self.weight, min(1.0, epoch / 10))
        tf.assign_add(self.steps[0], 1, name="count")
        tf.assign_sub(self.a if epoch else self.b, 1)
        tf.assign(
            self.rate,
            0.1,
            use_locking=True,
        )
