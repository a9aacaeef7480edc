# corpus: select=arguments
from keras.layers import GRU, Bidirectional, Dense, Dropout, TimeDistributed

Dense(2, weights=other.get_weights())
Dense(2, weights=[W])
Dense(2, weights=[W, *rest])
Dense(2, weights=[W, b], use_bias=flag)
Dropout(0.2, weights=[])
Bidirectional(GRU(2), weights=[W, U, b, W, U, b])
Bidirectional(GRU(2), weights=None)
TimeDistributed(Dense(2), weights=[W, b])


def block(x, weights=None):
    return Dense(2, weights=weights)(x)
