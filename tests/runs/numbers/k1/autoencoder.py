import numpy as np
from keras.layers import Input, Dense, Convolution2D, MaxPooling2D, UpSampling2D, AveragePooling2D
from keras.models import Model
from common import report, seed_weights

random = np.random.RandomState(18)
x_train = random.rand(12, 8, 8, 1).astype('float32')

input_img = Input(shape=(8, 8, 1))
x = Convolution2D(4, 3, 3, activation='relu', border_mode='same')(input_img)
x = MaxPooling2D((2, 2), border_mode='same')(x)
x = Convolution2D(3, 3, 3, activation='relu', border_mode='same')(x)
encoded = AveragePooling2D(pool_size=(2, 2), strides=(2, 2))(x)
x = UpSampling2D((2, 2))(encoded)
x = Convolution2D(4, 3, 3, activation='relu', border_mode='same')(x)
x = UpSampling2D(size=(2, 2))(x)
decoded = Convolution2D(1, 3, 3, activation='sigmoid', border_mode='same')(x)

autoencoder = Model(input_img, decoded)
encoder = Model(input=input_img, output=encoded)
autoencoder.compile(optimizer='adadelta', loss='binary_crossentropy')
seed_weights(autoencoder)
history = autoencoder.fit(x_train, x_train, nb_epoch=3, batch_size=4, shuffle=False, verbose=0)
report(loss=history.history['loss'], codes=encoder.predict(x_train[:3]),
       images=autoencoder.predict(x_train[:1]))
