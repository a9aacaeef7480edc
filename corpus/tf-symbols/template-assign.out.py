# corpus: select=tf-symbols
from keras.callbacks import Callback


class Anneal(Callback):
    def on_epoch_end(self, epoch, logs=None):
        self.weight.assign(min(1.0, epoch / 10))
        self.steps[0].assign_add(1)
        (self.a if epoch else self.b).assign_sub(1)
        self.rate.assign(
            0.1,
        )
