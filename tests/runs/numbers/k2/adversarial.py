"""Two models that share layers and train in turn."""
import numpy as np
from keras.layers import Input, Dense
from keras.layers.advanced_activations import LeakyReLU
from keras.models import Sequential, Model
from keras.optimizers import Adam
from common import report, seed_weights

latent, size = 3, 4
random = np.random.RandomState(27)

generator = Sequential()
generator.add(Dense(6, input_dim=latent))
generator.add(LeakyReLU(alpha=0.2))
generator.add(Dense(size, activation='tanh'))

discriminator = Sequential()
discriminator.add(Dense(6, input_dim=size))
discriminator.add(LeakyReLU(alpha=0.2))
discriminator.add(Dense(1, activation='sigmoid'))
discriminator.compile(loss='binary_crossentropy', optimizer=Adam(0.01, 0.5), metrics=['accuracy'])

z = Input(shape=(latent,))
discriminator.trainable = False
combined = Model(z, discriminator(generator(z)))
combined.compile(loss='binary_crossentropy', optimizer=Adam(0.01, 0.5))
seed_weights(generator, 1)
seed_weights(discriminator, 2)

d_losses, g_losses = [], []
for step in range(4):
    real = random.uniform(0, 1, (6, size)).astype('float32')
    noise = random.normal(0, 1, (6, latent)).astype('float32')
    fake = generator.predict(noise)
    d_loss = discriminator.train_on_batch(np.concatenate([real, fake]), np.repeat([[1.], [0.]], 6, axis=0))
    g_loss = combined.train_on_batch(noise, np.ones((6, 1)))
    d_losses.append(d_loss[0])
    g_losses.append(g_loss)
report(d_losses=d_losses, g_losses=g_losses, fake=generator.predict(noise))
