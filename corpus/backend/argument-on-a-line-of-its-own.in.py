# corpus: select=backend,arguments dialect=k2
from keras import backend as K

data_format = K.normalize_data_format(
    data_format
)
