# corpus: select=arguments
from keras.layers import Dense
from keras.models import Sequential
from keras.optimizers import SGD

model = Sequential([Dense(10, activation='softmax', input_shape=(784,))])
model.compile(SGD(0.1, 0.9, 0.0, True), 'mse', ['accuracy'])  # as in the paper
model.compile(SGD(lr=0.1, decay=1e-6), 'mse')
model.fit(x, y, nb_epoch=10, show_accuracy=True)
