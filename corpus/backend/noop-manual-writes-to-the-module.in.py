# corpus: select=backend,arguments dialect=k1
from keras import backend as K

K._EPSILON = 1e-5
K.image_dim_ordering = lambda: 'th'
