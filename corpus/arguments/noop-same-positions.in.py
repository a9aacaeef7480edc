# corpus: select=arguments dialect=k2
from keras.layers import Dense
from keras.models import Sequential

model = Sequential()
model.add(Dense(4, input_dim=3))
model.add(Dense(1))
model.compile('sgd', 'mse')
model.fit(x, y, 32, 10, 1)
model.evaluate(x, y, 32, 0)
model.predict(x, 32, 1)
