# corpus: select=backend,arguments dialect=k2
try:
    from keras import backend as K
except ImportError:
    from tensorflow.keras import backend as K

if K.image_dim_ordering() == 'th':
    print('first')
