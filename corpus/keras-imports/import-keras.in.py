import keras

model = keras.models.Sequential()
model.add(keras.layers.Dense(1, input_shape=(4,)))
print(keras.__version__, keras.backend.floatx())
