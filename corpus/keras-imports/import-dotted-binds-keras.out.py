from tensorflow import keras

dense = keras.layers.Dense(10)
print(keras.backend.epsilon())
