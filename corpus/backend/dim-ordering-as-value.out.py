# corpus: select=backend,arguments dialect=k1
from keras import backend as K
from keras.layers import Layer


class Upsample(Layer):
    def __init__(self, size, dim_ordering='default', **kwargs):
        if dim_ordering == 'default':
            dim_ordering = {"channels_last": "tf", "channels_first": "th"}[K.image_data_format()]
        self.dim_ordering = dim_ordering
        self.size = size
        super(Upsample, self).__init__(**kwargs)

    def call(self, x, mask=None):
        return K.resize_images(x, self.size[0], self.size[1], {"tf": "channels_last", "th": "channels_first"}[self.dim_ordering])


print("layout:", {"channels_last": "tf", "channels_first": "th"}[K.image_data_format()])
