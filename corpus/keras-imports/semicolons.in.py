import keras; from keras.layers.core import Dense; import os

from keras.engine import Layer, Model; print(os.sep)
net = keras.models.Sequential(); net.add(Dense(1))
