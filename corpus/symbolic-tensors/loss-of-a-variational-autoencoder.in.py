# corpus: select=symbolic-tensors,backend dialect=k2
from keras import backend as K
from keras import objectives
from keras.layers import Dense, Input, Lambda
from keras.models import Model

x = Input(shape=(784,))
h = Dense(64, activation='relu')(x)
z_mean = Dense(2)(h)
z_log_var = Dense(2)(h)


def sampling(args):
    mean, log_var = args
    return mean + K.exp(log_var / 2) * K.random_normal(K.shape(mean))


z = Lambda(sampling)([z_mean, z_log_var])
vae = Model(x, Dense(784, activation='sigmoid')(z))
encoder = Model(x, z_mean)


def vae_loss(x, decoded):
    """Reconstruction and regularization."""
    xent = 784 * objectives.binary_crossentropy(x, decoded)
    kl = -0.5 * K.sum(1 + z_log_var - K.square(z_mean) - K.exp(z_log_var), axis=-1)
    return xent + kl


vae.compile(optimizer='rmsprop', loss=vae_loss)
vae.fit(images, images, batch_size=100)
