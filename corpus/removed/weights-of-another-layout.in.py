# corpus: select=removed dialect=k2
from keras.utils import layer_utils

layer_utils.convert_dense_weights_data_format(dense, shape, 'channels_first')
layer_utils.convert_all_kernels_in_model(model)
