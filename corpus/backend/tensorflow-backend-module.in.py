# corpus: select=backend,arguments dialect=k2
import keras.backend.tensorflow_backend as KTF
from keras.backend import tensorflow_backend as TB
from keras import backend as K

if KTF.image_dim_ordering() == 'th':
    TB.set_image_dim_ordering('tf')
K.tensorflow_backend.set_image_dim_ordering('tf')
