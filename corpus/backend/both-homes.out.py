# corpus: select=backend,arguments dialect=k2
try:
    from keras import backend as K
except ImportError:
    from tensorflow.keras import backend as K

if K.image_data_format() == 'channels_first':
    print('first')
