from tensorflow.keras.layers import (
    Dense,
    Flatten,
)
from keras.layers import Highway  # gated

print(Dense, Highway, Flatten)
