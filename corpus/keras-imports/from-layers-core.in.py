from keras.layers.core import Dense, Activation
from keras.models import Sequential

model = Sequential([Dense(64, input_shape=(20,)), Activation('relu')])
model.summary()
