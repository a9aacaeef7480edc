# corpus: select=backend,arguments dialect=k1
from keras import backend as K

if K.image_dim_ordering() == 'th':  # comment
    K.set_image_dim_ordering("tf")
