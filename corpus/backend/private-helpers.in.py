# corpus: select=backend,arguments dialect=k2
from keras import backend as K
from keras.backend.tensorflow_backend import _to_tensor


def focal(target, output):
    epsilon = _to_tensor(K.epsilon(), output.dtype.base_dtype)
    output = K.clip(output, epsilon, 1. - epsilon)
    return -K.log(output) * target


gpus = len(K.tensorflow_backend._get_available_gpus())
names = K.tensorflow_backend._get_available_gpus()
padding = K.tensorflow_backend._preprocess_padding('same')
