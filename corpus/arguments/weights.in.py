# corpus: select=arguments
import numpy as np
from keras.layers import LSTM, BatchNormalization, Bidirectional, Conv2D, Dense, Embedding
from keras.models import Sequential

model = Sequential()
model.add(Dense(2, input_dim=3, weights=[W, b]))
model.add(Dense(2, weights=[np.eye(2)], use_bias=False, name="second"))
model.add(
    Dense(
        2,
        weights=(W, b),  # from before
        kernel_initializer="uniform",
    )
)
model.add(Conv2D(64, 3, padding="same", weights=deeper))
model.add(LSTM(3, weights=w, return_sequences=True))
model.add(BatchNormalization(weights=[np.ones(3), np.zeros(3), mean, variance]))
model.add(Embedding(9, 3, weights=[m], trainable=False))
model.add(Dense(2, weights=None))


def block(x, weights):
    return Dense(2, weights=weights)(x)
