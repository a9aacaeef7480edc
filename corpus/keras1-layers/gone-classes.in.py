# corpus: dialect=k1
import keras.layers
from keras.layers.convolutional import AtrousConvolution2D
from keras.layers.core import TimeDistributedDense, Dense
from keras.models import Sequential

model = Sequential()
model.add(AtrousConvolution2D(64, 3, 3, atrous_rate=(2, 2), border_mode='same'))
model.add(keras.layers.AtrousConvolution1D(64, 3, atrous_rate=2))
model.add(TimeDistributedDense(10, input_dim=5, input_length=7, activation='softmax'))
model.add(TimeDistributedDense(output_dim=3))
