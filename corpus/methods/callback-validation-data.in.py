# corpus: select=methods
import keras


class F1(keras.callbacks.Callback):
    def on_epoch_end(self, epoch, logs=None):
        x, y = self.validation_data[0], self.validation_data[1]
        print(f1(self.model.predict(x), y))
