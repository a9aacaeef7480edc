# corpus: select=arguments dialect=k1
from keras.utils import np_utils

Y = np_utils.to_categorical(y, nb_classes=10)
Z = np_utils.to_categorical(y=z, nb_classes=3)
