# corpus: select=keras1-layers
from keras.layers import Convolution2D, Input, MaxPooling2D, merge
from keras.layers.recurrent import GRU

x = Input((32, 32, 3))
x = Convolution2D(16, 3, 3, activation='relu')(x)
x = MaxPooling2D((2, 2), None, 'same')(x)
y = merge([x, GRU(8, 'uniform')(x)])
model.fit(images, labels, 32, 5, nb_epoch=3)
