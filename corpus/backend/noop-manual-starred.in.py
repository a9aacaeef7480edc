# corpus: select=backend,arguments dialect=k1
from keras import backend as K


def loss(args, options):
    a = K.binary_crossentropy(*args)
    return a, K.set_image_dim_ordering(*options), K.asymmetric_temporal_padding(**options)
