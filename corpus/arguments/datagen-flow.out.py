# corpus: select=arguments dialect=k1
from keras.preprocessing.image import ImageDataGenerator

datagen = ImageDataGenerator(rotation_range=20, data_format='channels_last')
batches = datagen.flow(x=images, y=labels, batch_size=32)
