# corpus: select=backend,arguments dialect=k1
import keras

B = keras.backend
if B.image_data_format() == 'channels_first':
    print('Theano layout')
