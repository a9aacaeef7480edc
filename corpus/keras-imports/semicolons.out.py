from tensorflow import keras; from tensorflow.keras.layers import Dense; import os

from tensorflow.keras.layers import Layer; from tensorflow.keras.utils import get_source_inputs; print(os.sep)
net = keras.models.Sequential(); net.add(Dense(1))
