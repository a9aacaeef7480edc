from tensorflow.keras.layers import (
    Dense,
    # once
    Dropout,
)
from tensorflow.keras.utils import to_categorical
import os

print(Dense, Dropout, to_categorical, os)
