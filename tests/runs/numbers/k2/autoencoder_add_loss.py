"""A variational autoencoder without its noise; the loss is added to the model."""
import numpy as np
from keras import backend as K
from keras.layers import Input, Dense, Lambda
from keras.losses import mse
from keras.models import Model
from common import report, seed_weights

original_dim, latent_dim = 6, 2
random = np.random.RandomState(29)
x_train = random.rand(32, original_dim).astype('float32')


def sampling(args):
    z_mean, z_log_var = args
    return z_mean + K.exp(0.5 * z_log_var) * 0.1


inputs = Input(shape=(original_dim,), name='encoder_input')
x = Dense(5, activation='relu')(inputs)
z_mean = Dense(latent_dim, name='z_mean')(x)
z_log_var = Dense(latent_dim, name='z_log_var')(x)
z = Lambda(sampling, output_shape=(latent_dim,), name='z')([z_mean, z_log_var])
encoder = Model(inputs, [z_mean, z_log_var, z], name='encoder')
latent_inputs = Input(shape=(latent_dim,), name='z_sampling')
x = Dense(5, activation='relu')(latent_inputs)
decoder = Model(latent_inputs, Dense(original_dim, activation='sigmoid')(x), name='decoder')
outputs = decoder(encoder(inputs)[2])
vae = Model(inputs, outputs, name='vae_mlp')

reconstruction_loss = mse(inputs, outputs) * original_dim
kl_loss = 1 + z_log_var - K.square(z_mean) - K.exp(z_log_var)
kl_loss = K.sum(kl_loss, axis=-1) * -0.5
vae.add_loss(K.mean(reconstruction_loss + kl_loss))
vae.compile(optimizer='adam')
seed_weights(vae)
history = vae.fit(x_train, epochs=4, batch_size=8, shuffle=False, verbose=0)
report(loss=history.history['loss'], codes=encoder.predict(x_train[:4])[0],
       images=vae.predict(x_train[:4]))
