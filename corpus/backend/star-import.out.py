# corpus: select=backend,arguments dialect=k1
from keras.backend import *
from tensorflow.keras import backend as K

if K.image_data_format() == 'channels_first':
    shape = (3, 8, 8)
