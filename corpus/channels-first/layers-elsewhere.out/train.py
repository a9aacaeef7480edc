# corpus: select=channels-first dialect=k2
from keras.layers import Dense, Flatten, Input
from keras.models import Model

from net import block
from tensorflow.keras import backend as K

K.set_image_data_format('channels_first')

image = Input(shape=(3, 32, 32))
table = Input(shape=(3, 20, 20))
model = Model([image, table], [Dense(10)(Flatten()(block(image))), Dense(10)(table)])
