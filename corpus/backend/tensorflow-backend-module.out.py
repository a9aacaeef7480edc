# corpus: select=backend,arguments dialect=k2
import keras.backend.tensorflow_backend as KTF
from keras.backend import tensorflow_backend as TB

if KTF.image_data_format() == 'channels_first':
    TB.set_image_data_format('channels_last')
KTF.set_image_data_format('channels_last')
