# corpus: select=log-keys
from keras import backend as K
from keras.callbacks import Callback, LearningRateScheduler
from keras.layers import Dense
from keras.models import Sequential


class Rates(Callback):
    def on_epoch_end(self, epoch, logs=None):
        logs['lr'] = K.get_value(self.rate)


model = Sequential([Dense(1, input_dim=4)])
model.compile('adam', 'mse')
history = model.fit(x, y, callbacks=[Rates(), LearningRateScheduler(halve)])
print(history.history['lr'])
