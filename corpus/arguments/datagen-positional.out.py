# corpus: select=arguments dialect=k2
from keras.preprocessing.image import ImageDataGenerator

batches = ImageDataGenerator().flow(images, labels, 32, True, seed=7)
