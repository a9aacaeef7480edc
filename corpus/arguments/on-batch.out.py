# corpus: select=arguments dialect=k1
from keras.models import Sequential
from keras.layers import Dense

model = Sequential()
model.add(Dense(1, input_dim=2))
model.compile('sgd', 'mse')
loss = model.train_on_batch(a, b)
score = model.test_on_batch(a, b)
