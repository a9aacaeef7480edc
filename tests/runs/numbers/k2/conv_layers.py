"""Layers of images and of series, forward only."""
import numpy as np
from keras import layers
from keras.models import Sequential
from common import report, seed_weights

random = np.random.RandomState(32)
x = random.uniform(-1, 1, (3, 8, 8, 2)).astype('float32')
model = Sequential()
model.add(layers.ZeroPadding2D(padding=(1, 2), input_shape=(8, 8, 2)))
model.add(layers.SeparableConv2D(4, (3, 3), depth_multiplier=2, activation='relu'))
model.add(layers.Cropping2D(((1, 0), (1, 1))))
model.add(layers.Conv2DTranspose(3, (3, 3), strides=(2, 2), padding='same'))
model.add(layers.advanced_activations.ELU(alpha=0.5))
model.add(layers.DepthwiseConv2D((3, 3), strides=2))
model.add(layers.GlobalMaxPooling2D())
seed_weights(model)

series = random.uniform(-1, 1, (3, 10, 2)).astype('float32')
causal = Sequential()
causal.add(layers.Conv1D(4, 3, padding='causal', dilation_rate=2, input_shape=(10, 2)))
causal.add(layers.MaxPooling1D(3, 2))
causal.add(layers.UpSampling1D(2))
causal.add(layers.GlobalAveragePooling1D())
seed_weights(causal)
report(images=model.predict(x), series=causal.predict(series))
