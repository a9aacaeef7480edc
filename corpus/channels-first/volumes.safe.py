# corpus: select=channels-first dialect=k2
from keras.layers import Conv3D
from keras.models import Sequential

net = Sequential([Conv3D(8, 3, input_shape=(1, 32, 32, 16))])
