from keras.engine import Layer, Model  # noqa: F401
import keras, numpy as np  # noqa
from keras.utils import to_categorical, multi_gpu_model  # pylint: disable=unused-import
