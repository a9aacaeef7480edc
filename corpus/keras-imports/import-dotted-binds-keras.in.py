import keras.layers

dense = keras.layers.Dense(10)
print(keras.backend.epsilon())
