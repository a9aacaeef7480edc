# corpus: select=arguments dialect=k2
from keras.utils import to_categorical

labels = to_categorical(y, 10).astype('int32')
