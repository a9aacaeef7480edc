# corpus: select=frozen-models dialect=k2
from keras.layers import Dense, Input
from keras.models import Model, Sequential

discriminator = Sequential([Dense(1, activation='sigmoid', input_dim=8)])
discriminator.compile('adam', 'binary_crossentropy')
generator = Sequential([Dense(8, input_dim=4)])
noise = Input((4,))
discriminator.trainable = False
both = Model(noise, discriminator(generator(noise)))
both.compile('adam', 'binary_crossentropy')
for step in range(1000):
    real = discriminator.train_on_batch(images, ones)
    fake = discriminator.train_on_batch(generator.predict(z), zeros)
    both.train_on_batch(z, ones)
