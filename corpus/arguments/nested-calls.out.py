# corpus: select=arguments dialect=k2
from keras.layers import Dense
from keras.models import Sequential
from keras.optimizers import SGD

model = Sequential([Dense(1, input_dim=2)])
model.compile(SGD(learning_rate=0.1), 'mse', metrics=['mae'])
model.fit(x, y, callbacks=[make(SGD(1.0, 0.5, nesterov=False))])
