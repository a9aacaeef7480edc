# corpus: select=log-keys
from keras.callbacks import Callback, ReduceLROnPlateau
from keras.layers import Dense
from keras.models import Sequential


class Rates(Callback):
    def on_epoch_end(self, epoch, logs=None):
        print(logs['learning_rate'])


model = Sequential([Dense(1, input_dim=4)])
model.compile('adam', 'mse')
history = model.fit(x, y, callbacks=[ReduceLROnPlateau(monitor='loss'), Rates()])
print(history.history['learning_rate'], {'lr': 1}['lr'])
