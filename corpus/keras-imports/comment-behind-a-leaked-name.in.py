from keras.utils.generic_utils import (
    six,  # a leak
    Progbar,
)  # bars
from keras.preprocessing.image import (
    np,  # numbers
    os,  # files
)

print(six, Progbar, np, os)
