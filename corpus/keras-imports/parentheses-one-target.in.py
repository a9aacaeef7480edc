from keras.layers.core import (
    Dense,  # output
    # Dropout,
    Flatten,
)
from keras.models import (Sequential,
                          load_model)

print(Dense, Flatten, Sequential, load_model)
