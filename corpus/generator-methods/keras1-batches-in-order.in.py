# corpus: select=generator-methods dialect=k1
from keras.layers import Dense
from keras.models import Sequential
from keras.preprocessing.image import ImageDataGenerator

model = Sequential([Dense(1, input_dim=4)])
model.compile('sgd', 'mse')
datagen = ImageDataGenerator(rescale=1. / 255)
in_order = datagen.flow(x, y, batch_size=32, shuffle=False)
model.fit_generator(in_order, samples_per_epoch=320, nb_epoch=3)
model.fit_generator(datagen.flow(x, y, batch_size=32), samples_per_epoch=320, nb_epoch=3)
