from tensorflow import keras

onehot = keras.utils.to_categorical([1, 0])
