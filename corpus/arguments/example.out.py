# corpus: select=arguments
from keras.layers import Dense
from keras.models import Sequential
from keras.optimizers import SGD, schedules

model = Sequential([Dense(10, activation='softmax', input_shape=(784,))])
model.compile(SGD(0.1, 0.9, nesterov=True), 'mse', metrics=['accuracy'])  # as in the paper
model.compile(SGD(learning_rate=schedules.InverseTimeDecay(0.1, decay_steps=1, decay_rate=1e-6)), 'mse')
model.fit(x, y, epochs=10)
