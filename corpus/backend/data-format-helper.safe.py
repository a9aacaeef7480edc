# corpus: select=backend,arguments dialect=k2
from keras import backend as K
from keras.layers import Layer


class Shuffle(Layer):
    def __init__(self, data_format=None, **kwargs):
        super(Shuffle, self).__init__(**kwargs)
        self.data_format = K.normalize_data_format(data_format)
        self.axis = 1 if K.normalize_data_format(data_format) == 'channels_first' else -1
