"""Shapes read off tensors and layers while a model is built."""
import numpy as np
from keras import backend as K
from keras.layers import Input, Conv2D, Reshape, Dense, Lambda, Concatenate
from keras.models import Model
from common import report, seed_weights

random = np.random.RandomState(35)
x = random.uniform(-1, 1, (6, 6, 6, 2)).astype('float32')

inputs = Input(shape=(6, 6, 2))
conv = Conv2D(3, (3, 3), activation='relu')(inputs)
_, height, width, channels = K.int_shape(conv)
flat = Reshape((height * width, channels))(conv)
pooled = Lambda(lambda t: K.max(t, axis=1))(flat)
mean = Lambda(lambda t: K.mean(t, axis=1), output_shape=lambda s: (s[0], s[2]))(flat)
joined = Concatenate(axis=-1)([pooled, mean])
outputs = Dense(int(joined._keras_shape[1]))(joined)
model = Model(inputs, outputs)
seed_weights(model)
report(shape=[int(n) for n in model.output_shape[1:]], height=model.layers[1].output_shape[1],
       count=model.count_params(), out=model.predict(x))
