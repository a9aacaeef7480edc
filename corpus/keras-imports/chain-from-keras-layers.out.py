from tensorflow.keras import layers, utils

x = layers.Input(shape=(8, 8, 3))
x = layers.Conv2D(4, (3, 3))(x)
x = layers.BatchNormalization()(x)
y = utils.to_categorical([0, 1])
