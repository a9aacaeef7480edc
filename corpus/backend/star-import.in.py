# corpus: select=backend,arguments dialect=k1
from keras.backend import *

if image_dim_ordering() == 'th':
    shape = (3, 8, 8)
