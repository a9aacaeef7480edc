from tensorflow.keras.layers import Dense, Activation
from tensorflow.keras.models import Sequential

model = Sequential([Dense(64, input_shape=(20,)), Activation('relu')])
model.summary()
