# corpus: select=backend,arguments dialect=k1
"""Input shape for whichever image layout is configured."""
from keras import backend as K


def input_shape(rows, cols, channels=3):
    if K.image_dim_ordering() == 'th':
        return channels, rows, cols
    return rows, cols, channels


def channel_axis():
    return -1 if "tf" == K.image_dim_ordering() else 1


def check():
    assert K.image_dim_ordering() in ('tf', 'th'), "unknown layout"
    if K.image_dim_ordering() != "th" and K.backend() == 'tensorflow':
        print('channels last')
