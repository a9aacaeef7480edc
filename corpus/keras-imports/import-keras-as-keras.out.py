from tensorflow import keras as keras

print(keras.models.Sequential())
