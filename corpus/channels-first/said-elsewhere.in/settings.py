# corpus: select=channels-first dialect=k1
from keras import backend as K
K.set_image_dim_ordering('th')
