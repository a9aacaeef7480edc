# corpus: dialect=k1 select=removed
from keras.engine.training import slice_X


def first(parts, *limits):
    take = slice_X
    pair = (parts, parts)
    return slice_X(pair, 0, 3), slice_X(parts, *limits), take(parts, 0, 1)
