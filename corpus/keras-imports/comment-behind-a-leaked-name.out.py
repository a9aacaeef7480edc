from tensorflow.keras.utils import (
    Progbar,
)  # bars
import six  # a leak
import numpy as np, os  # numbers  # files

print(six, Progbar, np, os)
