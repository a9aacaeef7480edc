# corpus: select=log-keys
import keras
from keras.callbacks import Callback, EarlyStopping
from keras.layers import Dense
from keras.models import Sequential


class Watch(Callback):
    def on_epoch_end(self, epoch, logs=None):
        print(logs.get('acc') or logs.get('accuracy'))
        print(logs.get('val_acc', logs.get('val_accuracy')))


model = Sequential([Dense(1, input_dim=4)])
model.compile('adam', 'mse', metrics=['accuracy'])
stop = EarlyStopping(monitor='val_acc' if keras.__version__ < '2.3' else 'val_accuracy')
history = model.fit(x, y, validation_split=0.2, callbacks=[Watch(), stop])
key = 'acc' if 'acc' in history.history else 'accuracy'
print(history.history[key])
if 'acc' in history.history:
    print(history.history['acc'])
else:
    print(history.history['accuracy'])
try:
    values = history.history['val_acc']
except KeyError:
    values = history.history['val_accuracy']
try:
    values = history.history['accuracy']
except KeyError:
    values = history.history['acc']
if keras.__version__.startswith('2.2'):
    name = 'acc'
else:
    name = 'accuracy'
print(history.history[name])
