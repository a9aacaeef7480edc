from tensorflow.keras.layers import Dense, Flatten
from tensorflow.keras.models import Sequential
from tensorflow.keras.preprocessing.image import ImageDataGenerator

# the model is built in an earlier part of the text
loader = ImageDataGenerator(rescale=1.0 / 255, zoom_range=0.1)
fruit = loader.flow_from_directory(
        'fruit/train',
        target_size=(90, 90),
        batch_size=10,
        class_mode='categorical')

model.fit(fruit, steps_per_epoch=120, epochs=4) # batches, not images
