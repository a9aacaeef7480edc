# corpus: select=methods
from keras import backend as K
from keras.callbacks import Callback


class Watch(Callback):
    def on_epoch_end(self, epoch, logs=None):
        rate = float(K.get_value(self.model.optimizer.learning_rate))
        print(rate, K.eval(self.model.optimizer.learning_rate))
        if epoch > 10:
            self.model.optimizer.learning_rate = rate / 2
