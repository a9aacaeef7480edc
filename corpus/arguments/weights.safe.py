# corpus: select=arguments
import numpy as np
from keras.layers import LSTM, BatchNormalization, Bidirectional, Conv2D, Dense, Embedding
from keras.models import Sequential
from tensorflow.keras import initializers

model = Sequential()
model.add(Dense(2, input_dim=3, kernel_initializer=initializers.Constant(W), bias_initializer=initializers.Constant(b)))
model.add(Dense(2, kernel_initializer=initializers.Constant(np.eye(2)), use_bias=False, name="second"))
model.add(
    Dense(
        2,
        kernel_initializer=initializers.Constant(W), bias_initializer=initializers.Constant(b),  # from before
    )
)
model.add(Conv2D(64, 3, padding="same", weights=deeper))
model.add(LSTM(3, weights=w, return_sequences=True))
model.add(BatchNormalization(gamma_initializer=initializers.Constant(np.ones(3)), beta_initializer=initializers.Constant(np.zeros(3)), moving_mean_initializer=initializers.Constant(mean), moving_variance_initializer=initializers.Constant(variance)))
model.add(Embedding(9, 3, weights=[m], trainable=False))
model.add(Dense(2))


def block(x, weights):
    return Dense(2, weights=weights)(x)
