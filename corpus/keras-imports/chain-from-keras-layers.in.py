from keras import layers, utils

x = layers.Input(shape=(8, 8, 3))
x = layers.convolutional.Conv2D(4, (3, 3))(x)
x = layers.normalization.BatchNormalization()(x)
y = utils.np_utils.to_categorical([0, 1])
