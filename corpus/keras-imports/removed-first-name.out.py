from tensorflow.keras.applications.imagenet_utils import preprocess_input
from keras.applications.imagenet_utils import _obtain_input_shape
from tensorflow.keras.layers import (Dense,
                          Flatten)
from keras.layers import MaxoutDense as Maxout

print(_obtain_input_shape, preprocess_input, Maxout, Dense, Flatten)
