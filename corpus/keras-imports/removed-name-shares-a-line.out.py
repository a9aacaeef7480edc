from tensorflow.keras.layers import (
    Dense,
    # gated
    Flatten,
); from keras.layers import Highway; print(Dense, Highway, Flatten)
