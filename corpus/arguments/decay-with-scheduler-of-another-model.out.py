# corpus: select=arguments dialect=k2
from keras.callbacks import EarlyStopping, ReduceLROnPlateau
from keras.layers import Dense
from keras.models import Sequential
from keras.optimizers import SGD, schedules

fading = Sequential([Dense(1, input_dim=4)])
fading.compile(SGD(learning_rate=schedules.InverseTimeDecay(0.1, decay_steps=1, decay_rate=0.01)), 'mse')
fading.fit(x, y, callbacks=[EarlyStopping()])
stepping = Sequential([Dense(1, input_dim=4)])
sgd = SGD(learning_rate=0.1, decay=0.01)
stepping.compile(sgd, 'mse')
callbacks = [EarlyStopping()]
callbacks.append(ReduceLROnPlateau())
stepping.fit(x, y, callbacks=callbacks)
both = Sequential([Dense(1, input_dim=4)])
both.compile(SGD(learning_rate=0.1, decay=0.01), 'mse')
both.fit(x, y, callbacks=[EarlyStopping(), ReduceLROnPlateau()])
