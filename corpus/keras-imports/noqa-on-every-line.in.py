from keras.engine.topology import Layer, get_source_inputs  # noqa: F401
import keras, numpy as np  # noqa
from keras.utils import to_categorical, multi_gpu_model  # pylint: disable=unused-import
