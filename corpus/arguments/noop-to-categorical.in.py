# corpus: select=arguments dialect=k1
from keras.utils.np_utils import to_categorical

Y = to_categorical(y, 10)
