import keras; from keras.layers.core import Dense; import os

from keras.engine.topology import Layer, get_source_inputs; print(os.sep)
net = keras.models.Sequential(); net.add(Dense(1))
