# corpus: select=log-keys
from keras.callbacks import Callback, LambdaCallback
from keras.layers import Dense
from keras.models import Sequential


class Watch(Callback):
    def on_batch_end(self, batch, logs={}):
        print(logs.get('accuracy'))

    def on_epoch_end(self, epoch, logs=None):
        logs = logs or {}
        if 'val_accuracy' in logs and logs['val_accuracy'] > 0.9:
            self.model.stop_training = True


def show(epoch, logs):
    print(logs["accuracy"])


model = Sequential([Dense(1, input_dim=4)])
model.compile('adam', 'mse', metrics=['accuracy'])
printing = LambdaCallback(on_epoch_end=lambda e, logs: print(logs['val_accuracy']))
showing = LambdaCallback(on_epoch_end=show)
model.fit(x, y, callbacks=[Watch(), printing, showing])
