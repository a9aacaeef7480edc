import numpy as np
from keras import regularizers
from keras.layers import Dense
from keras.models import Sequential
from common import report, seed_weights

random = np.random.RandomState(37)
x = random.uniform(0, 1, (24, 6)).astype('float32')

# a sparse autoencoder
autoencoder = Sequential()
autoencoder.add(Dense(3, activation='relu', input_shape=(6,), activity_regularizer=regularizers.l1(1e-3)))
autoencoder.add(Dense(6, activation='sigmoid'))
autoencoder.compile(optimizer='sgd', loss='binary_crossentropy')
seed_weights(autoencoder)
h = autoencoder.fit(x, x, epochs=3, batch_size=8, shuffle=False, verbose=0)
report(loss=h.history['loss'], out=autoencoder.predict(x[:4]))
