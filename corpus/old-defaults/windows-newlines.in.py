# corpus: select=old-defaults
"""A network."""
from keras.layers import LSTM

layer = LSTM(
    8,
    use_bias=False)
