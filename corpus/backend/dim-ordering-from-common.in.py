# corpus: select=backend,arguments dialect=k1
import keras
from keras.backend.common import image_dim_ordering

first = image_dim_ordering() == 'th'
second = keras.backend.common.image_dim_ordering() == 'th'
third = keras.backend.tensorflow_backend.image_dim_ordering()
