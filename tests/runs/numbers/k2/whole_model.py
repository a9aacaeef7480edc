"""Save a whole model, load it with its own objects, go on training."""
import os
import tempfile

import numpy as np
from keras import backend as K
from keras.layers import Dense
from keras.models import Sequential, load_model
from common import report, seed_weights


def root_mean_squared_error(y_true, y_pred):
    return K.sqrt(K.mean(K.square(y_pred - y_true), axis=-1))


def swish(x):
    return x * K.sigmoid(x)


random = np.random.RandomState(15)
x = random.uniform(-1, 1, (24, 3)).astype('float32')
y = random.uniform(-1, 1, (24, 2)).astype('float32')
model = Sequential()
model.add(Dense(5, activation=swish, input_shape=(3,)))
model.add(Dense(2))
model.compile(loss=root_mean_squared_error, optimizer='sgd')
seed_weights(model)
first = model.fit(x, y, epochs=2, batch_size=6, shuffle=False, verbose=0)

path = os.path.join(tempfile.mkdtemp(), 'my_model.h5')
model.save(path)
del model
model = load_model(path, custom_objects={'root_mean_squared_error': root_mean_squared_error,
                                         'swish': swish})
second = model.fit(x, y, epochs=2, batch_size=6, shuffle=False, verbose=0)
report(first=first.history['loss'], second=second.history['loss'], out=model.predict(x))
