# corpus: select=backend,arguments dialect=k1
from keras import backend as K

if K.image_data_format() == 'channels_first':  # comment
    K.set_image_data_format("channels_last")
