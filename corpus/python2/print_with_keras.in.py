from keras.models import Sequential
from keras.layers import Convolution2D

model = Sequential()
model.add(Convolution2D(8, 3, 3, border_mode='same', input_shape=(8, 8, 3)))
history = model.fit(x, y, nb_epoch=2)
print 'accuracy', history.history['acc'][-1]  # of the last epoch
