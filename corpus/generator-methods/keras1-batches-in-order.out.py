# corpus: select=generator-methods dialect=k1
from keras.layers import Dense
from keras.models import Sequential
from keras.preprocessing.image import ImageDataGenerator

model = Sequential([Dense(1, input_dim=4)])
model.compile('sgd', 'mse')
datagen = ImageDataGenerator(rescale=1. / 255)
in_order = datagen.flow(x, y, batch_size=32, shuffle=False)
model.fit(in_order, steps_per_epoch=320 // 32, epochs=3, shuffle=False)
model.fit(datagen.flow(x, y, batch_size=32), steps_per_epoch=320 // 32, epochs=3)
