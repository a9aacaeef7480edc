from tensorflow.keras.models import load_model
from tensorflow.keras.preprocessing.image import ImageDataGenerator

BATCH = 24
model = load_model('rocks.h5')
rock_it = ImageDataGenerator().flow_from_directory('rocks', batch_size=BATCH)
model.fit(rock_it, epochs=5)
