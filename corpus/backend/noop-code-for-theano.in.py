# corpus: select=backend,arguments dialect=k1
from keras import backend as K

if K.backend() == 'theano':
    K.set_image_dim_ordering('th')
    f = K.function([], [])
