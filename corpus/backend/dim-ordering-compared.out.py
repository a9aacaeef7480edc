# corpus: select=backend,arguments dialect=k1
"""Input shape for whichever image layout is configured."""
from keras import backend as K


def input_shape(rows, cols, channels=3):
    if K.image_data_format() == 'channels_first':
        return channels, rows, cols
    return rows, cols, channels


def channel_axis():
    return -1 if "channels_last" == K.image_data_format() else 1


def check():
    assert K.image_data_format() in ('channels_last', 'channels_first'), "unknown layout"
    if K.image_data_format() != "channels_first" and K.backend() == 'tensorflow':
        print('channels last')
