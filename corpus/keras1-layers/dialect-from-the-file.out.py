# corpus: select=keras1-layers
# nb_epoch tells that this is Keras 1
from keras.layers import Dense, Convolution2D
from keras.models import Sequential

model = Sequential([Convolution2D(64, (3, 3), kernel_initializer='he_normal'), Dense(10, kernel_initializer='uniform')])
model.compile('sgd', 'mse')
model.fit(x, y, nb_epoch=10)
