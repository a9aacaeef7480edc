# corpus: select=unknown-name
from keras.layers import (
    Dense,
    Denze,
    Dropout,
)

stack = [Dense(3), Denze(3), Dropout(0.5)]
