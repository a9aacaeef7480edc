# corpus: dialect=k1 select=keras1-layers
from keras.layers import Convolution2D, Dense

sizes = [3, 5, 7]
for i, size in enumerate(sizes):
    layer = Convolution2D(2 ** i, (size, size), padding='same' if i else 'valid', name='conv%d' % i)
branches = [Convolution2D(n, (k, k), activation='relu')(x) for n, k in ((32, 3), (64, 5))]
dense = [Dense(units=n, kernel_initializer=lambda shape, name=None, dtype=None: start(shape)) for n in (1, 2)]
mode = Convolution2D(8, *[3], nb_col=3)
