import keras.utils.np_utils

onehot = keras.utils.np_utils.to_categorical([1, 0])
