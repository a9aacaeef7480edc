import keras  # keras-codemods: ignore
from keras.layers.core import Dense  # keras-codemods: ignore[keras-imports]
from keras.layers import (  # keras-codemods: ignore
    Flatten,
    Dropout,
)
from keras.utils import (
    np_utils,
)  # keras-codemods: ignore[generator-methods, keras-imports]

print(keras, Dense, Flatten, Dropout, np_utils)
