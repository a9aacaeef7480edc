from keras.applications.imagenet_utils import _obtain_input_shape, preprocess_input
from keras.layers import (MaxoutDense as Maxout, Dense,
                          Flatten)

print(_obtain_input_shape, preprocess_input, Maxout, Dense, Flatten)
