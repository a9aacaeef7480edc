# corpus: select=backend,arguments dialect=k1
import keras

B = keras.backend
if B.image_dim_ordering() == 'th':
    print('Theano layout')
