from keras.applications.imagenet_utils import _obtain_input_shape


def shape(size):
    return _obtain_input_shape(size, 224, 32, 'channels_last', True)
