# corpus: select=methods
from keras import backend as K
from keras.callbacks import Callback


class Watch(Callback):
    def on_epoch_end(self, epoch, logs=None):
        rate = float(K.get_value(self.model.optimizer.lr))
        print(rate, K.eval(self.model.optimizer.lr))
        if epoch > 10:
            self.model.optimizer.lr = rate / 2
