# corpus: select=removed
import keras


def shrink(keras):
    return keras.utils.multi_gpu_model(2)


print(keras.backend.floatx())
