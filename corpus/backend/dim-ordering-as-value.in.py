# corpus: select=backend,arguments dialect=k1
from keras import backend as K
from keras.layers import Layer


class Upsample(Layer):
    def __init__(self, size, dim_ordering='default', **kwargs):
        if dim_ordering == 'default':
            dim_ordering = K.image_dim_ordering()
        self.dim_ordering = dim_ordering
        self.size = size
        super(Upsample, self).__init__(**kwargs)

    def call(self, x, mask=None):
        return K.resize_images(x, self.size[0], self.size[1], self.dim_ordering)


print("layout:", K.image_dim_ordering())
