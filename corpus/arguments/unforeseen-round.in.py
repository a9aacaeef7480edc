# corpus: select=arguments dialect=k1
from keras.layers import Dense
from keras.models import Sequential
from keras.optimizers import SGD

model = Sequential([Dense(2, input_dim=3)])
model.compile(loss='mse', optimizer=SGD(l2=0.0, momentum=0.9))
