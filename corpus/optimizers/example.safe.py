# corpus: select=optimizers
from keras.layers import Dense
from keras.models import Sequential
from keras.optimizers import Adam

adam = Adam(lr=0.0002, beta_1=0.5)
discriminator = Sequential([Dense(1, activation='sigmoid', input_dim=8)])
discriminator.compile(loss='binary_crossentropy', optimizer=adam)
generator = Sequential([Dense(8, input_dim=4)])
both = Sequential([generator, discriminator])
both.compile(loss='binary_crossentropy', optimizer=adam)
print(adam.get_config()['learning_rate'])
