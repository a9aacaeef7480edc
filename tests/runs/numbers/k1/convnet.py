import numpy as np
from keras.models import Sequential
from keras.layers import Convolution2D, MaxPooling2D, Dense, Flatten, Activation
from keras.optimizers import SGD
from common import report, seed_weights, weights_of

nb_filters = 4
nb_conv = 3
img_rows, img_cols = 10, 10
random = np.random.RandomState(2)
X_train = random.rand(24, img_rows, img_cols, 2).astype('float32')
y_train = random.randint(0, 2, (24, 1))

model = Sequential()
model.add(Convolution2D(nb_filters, nb_conv, nb_conv, border_mode='valid',
                        input_shape=(img_rows, img_cols, 2), dim_ordering='tf'))
model.add(Activation('relu'))
model.add(Convolution2D(nb_filters, 3, 2, subsample=(1, 1), border_mode='same', bias=False))
model.add(MaxPooling2D(pool_size=(2, 2)))
model.add(Flatten())
model.add(Dense(1, activation='sigmoid'))
sgd = SGD(lr=0.05, decay=1e-2, momentum=0.9, nesterov=True)
model.compile(optimizer=sgd, loss='binary_crossentropy', metrics=['accuracy'])
seed_weights(model)

hist = model.fit(X_train, y_train, batch_size=6, nb_epoch=3, shuffle=False, verbose=0)
report(loss=hist.history['loss'], acc=hist.history['acc'],
       predictions=model.predict(X_train[:8]), weights=weights_of(model))
