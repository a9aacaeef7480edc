# corpus: select=old-defaults
from keras.models import Sequential
from keras.layers import Dense

model = Sequential([Dense(4, input_dim=3, init='normal')])
model.compile('sgd', 'mse')
model.fit(x, y)
model.fit(x, y, batch_size=16, verbose=0)
model.fit(x, y, 16, 5)
model.fit(x, y, nb_epoch=2)
