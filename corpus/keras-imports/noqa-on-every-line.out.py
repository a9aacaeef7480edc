from tensorflow.keras.layers import Layer  # noqa: F401
from tensorflow.keras.utils import get_source_inputs  # noqa: F401
from tensorflow import keras  # noqa
import numpy as np  # noqa
from tensorflow.keras.utils import to_categorical  # pylint: disable=unused-import
from keras.utils import multi_gpu_model  # pylint: disable=unused-import
