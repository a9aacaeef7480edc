from keras.models import Model, Input, Sequential

x = Input(shape=(6,))
autoencoder = Model(x, x)
