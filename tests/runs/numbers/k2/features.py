"""Activations of a hidden layer, twice: with K.function and with a second model."""
import numpy as np
from keras import backend as K
from keras.layers import Dense, Flatten, Conv2D
from keras.models import Sequential, Model
from common import report, seed_weights

random = np.random.RandomState(18)
x = random.rand(6, 5, 5, 1).astype('float32')
model = Sequential()
model.add(Conv2D(3, (2, 2), activation='relu', input_shape=(5, 5, 1), name='conv'))
model.add(Flatten())
model.add(Dense(4, activation='tanh', name='features'))
model.add(Dense(2, activation='softmax'))
seed_weights(model)

get_features = K.function([model.layers[0].input, K.learning_phase()],
                          [model.get_layer('features').output])
by_function = get_features([x, 0])[0]
extractor = Model(inputs=model.input, outputs=model.get_layer('features').output)
conv = K.function([model.input], [model.layers[0].output])([x])[0]
report(by_function=by_function, by_model=extractor.predict(x), conv=conv.mean(axis=(1, 2)))
