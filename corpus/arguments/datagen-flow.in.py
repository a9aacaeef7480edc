# corpus: select=arguments dialect=k1
from keras.preprocessing.image import ImageDataGenerator

datagen = ImageDataGenerator(rotation_range=20, dim_ordering='tf')
batches = datagen.flow(X=images, y=labels, batch_size=32)
