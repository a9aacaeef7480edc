# corpus: select=backend,arguments dialect=k2
from keras import backend as K

data_format = (
    data_format or K.image_data_format(
))
