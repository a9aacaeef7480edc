# corpus: select=log-keys
from keras.callbacks import Callback, ModelCheckpoint
from keras.layers import Dense
from keras.models import Sequential


class Score(Callback):
    def on_epoch_end(self, epoch, logs={}):
        logs['val_f1'] = score(self.model)


model = Sequential([Dense(1, input_dim=4)])
model.compile('adam', 'mse')
model.fit(x, y, callbacks=[Score(), ModelCheckpoint('best.h5', monitor='val_f1', mode='min')])
