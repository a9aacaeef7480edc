# corpus: select=backend,arguments dialect=k2
from keras import backend as K

try:
    ordering = K.image_dim_ordering()
except AttributeError:
    ordering = K.image_data_format()

if hasattr(K, 'set_image_dim_ordering'):
    K.set_image_dim_ordering('tf')

try:
    from keras.backend import in_train_phase
except ImportError:
    in_train_phase = None
