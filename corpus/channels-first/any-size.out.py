# corpus: select=channels-first dialect=k2
from keras.layers import Conv2D, Input
from tensorflow.keras import backend as K

K.set_image_data_format('channels_first')

SHAPE = (3, None, None)
image = Input(shape=SHAPE)
out = Conv2D(8, (3, 3))(image)
