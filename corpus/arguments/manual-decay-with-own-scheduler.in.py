# corpus: dialect=k2 select=arguments
from cyclic import CyclicLR
from keras.layers import Dense
from keras.models import Sequential
from keras.optimizers import SGD

model = Sequential([Dense(1, input_shape=(3,))])
model.compile(SGD(lr=0.1, decay=1e-6), "mse")
model.fit(x, y, callbacks=[CyclicLR(base_lr=0.01, max_lr=0.1)])
