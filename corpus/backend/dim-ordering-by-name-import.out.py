# corpus: select=backend,arguments dialect=k1
from tensorflow.keras import backend as K

K.set_image_data_format('channels_last')
axis = 1 if K.image_data_format() == 'channels_first' else 3
