from tensorflow.keras.preprocessing.image import ImageDataGenerator

from networks import current_model

watch_it = ImageDataGenerator().flow_from_directory('watches')
current_model.fit(watch_it, epochs=2)
