# corpus: select=arguments dialect=k2
from keras.layers import Dense
from keras.models import Sequential
from keras.optimizers import SGD

model = Sequential([Dense(1, input_dim=2)])
model.compile(SGD(lr=0.1, decay=0.), 'mse', ['mae'])
model.fit(x, y, callbacks=[make(SGD(1, 0.5, 0., False))])
