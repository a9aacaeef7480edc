from keras.layers import (
    Dense,
    Highway,  # once
    Dropout,
)
from keras.utils import multi_gpu_model, to_categorical
import keras.legacy.interfaces, os

print(Dense, Dropout, to_categorical, os)
