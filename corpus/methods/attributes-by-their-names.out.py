# corpus: select=methods dialect=k2
from keras import backend as K
from keras.layers import concatenate


def boxes(outputs, scores):
    merged = concatenate(outputs, axis=1)
    if K.is_keras_tensor(merged):
        size = merged.shape[-1] // 4
    elif hasattr(merged, 'int_shape'):
        size = K.int_shape(merged)[-1] // 4
    shape = getattr(scores, "_keras_shape", None)  # may be an array
    return size, shape, hasattr(scores, "shape")
