# corpus: select=backend dialect=k1
from keras.backend import image_dim_ordering, set_image_dim_ordering
from tensorflow.keras import backend as K

K.set_image_data_format('channels_last')
axis = 1 if K.image_data_format() == 'channels_first' else 3
