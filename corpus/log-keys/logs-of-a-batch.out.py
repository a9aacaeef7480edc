# corpus: select=log-keys
from keras.callbacks import Callback


class Count(Callback):
    def on_batch_end(self, number, logs=None):
        print(number, number, logs.get('size', 0))

    def on_epoch_end(self, epoch, logs=None):
        print(logs.get('size'))


class Other:
    def on_batch_end(self, number, logs=None):
        print(logs['batch'], {'size': 1}['size'])
