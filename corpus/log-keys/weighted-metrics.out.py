# corpus: select=log-keys
from keras.callbacks import EarlyStopping
from keras.layers import Dense
from keras.models import Sequential

model = Sequential([Dense(1, input_dim=4)])
model.compile('adam', 'mse', weighted_metrics=['acc'])
stop = EarlyStopping(monitor='val_acc', patience=3)
model.fit(x, y, validation_split=0.2, callbacks=[stop])
