# corpus: select=backend,arguments dialect=k2
from keras import backend as K

K.set_floatx('float32')
K.set_epsilon(1e-7)
K.set_image_data_format('channels_last')
if K.image_data_format() == 'channels_first':
    print(K.backend(), K.floatx(), K.epsilon())
K.clear_session()
