from keras.layers import (
    Dense,
    Highway,  # gated
    Flatten,
); print(Dense, Highway, Flatten)
