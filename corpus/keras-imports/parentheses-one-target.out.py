from tensorflow.keras.layers import (
    Dense,  # output
    # Dropout,
    Flatten,
)
from tensorflow.keras.models import (Sequential,
                          load_model)

print(Dense, Flatten, Sequential, load_model)
