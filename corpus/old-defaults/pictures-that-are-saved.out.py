# corpus: select=old-defaults dialect=k1
from keras.preprocessing.image import ImageDataGenerator

datagen = ImageDataGenerator(rotation_range=10)
shown = datagen.flow(x, y)
kept = datagen.flow(x, y, save_to_dir='kept', save_format='jpeg')
