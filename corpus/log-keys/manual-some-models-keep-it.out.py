# corpus: select=log-keys
from keras.callbacks import EarlyStopping
from keras.layers import Dense
from keras.models import Sequential

small = Sequential([Dense(1, input_dim=4)])
small.compile('adam', 'mse', metrics=['acc'])
large = Sequential([Dense(9), Dense(1)])
large.compile('adam', 'mse', metrics=['accuracy'])
stop = EarlyStopping(monitor='val_acc')
first = small.fit(x, y, validation_split=0.2, callbacks=[stop])
second = large.fit(x, y, validation_split=0.2, callbacks=[stop])
print(first.history['acc'], second.history['accuracy'])
