from tensorflow.keras import Model, Input, Sequential

x = Input(shape=(6,))
autoencoder = Model(x, x)
