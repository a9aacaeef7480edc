# corpus: select=backend,symbolic-tensors dialect=tf1
# The variational autoencoder of the old examples.
from tensorflow.keras import backend as K
from tensorflow.keras.layers import Dense, Input, Lambda
from tensorflow.keras.models import Model

x = Input((784,))
mean, log_var = Dense(2)(x), Dense(2)(x)


def sampling(args):
    mean, log_var = args
    return mean + K.exp(log_var / 2) * K.random_normal(K.shape(mean))


z = Lambda(sampling)([mean, log_var])


def vae_loss(y_true, y_pred):
    kl = K.sum(1 + log_var - K.square(mean) - K.exp(log_var), axis=-1)
    return K.mean(K.square(y_true - y_pred)) - kl / 2


vae = Model(x, Dense(784)(z))
vae.compile('adam', vae_loss)
