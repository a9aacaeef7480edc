# corpus: select=channels-first dialect=k2
from keras.layers import Conv3D, Input
from tensorflow.keras import backend as K

K.set_image_data_format('channels_first')

scan = Input((1, 64, 64, 32))
out = Conv3D(8, 3)(scan)
