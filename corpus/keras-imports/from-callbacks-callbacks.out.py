from tensorflow.keras.callbacks import Callback, EarlyStopping


class Stop(Callback):
    def on_epoch_end(self, epoch, logs=None):
        self.model.stop_training = True


watchers = [Stop(), EarlyStopping(patience=3)]
