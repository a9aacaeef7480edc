from keras.models import load_model
from keras.preprocessing.image import ImageDataGenerator

BATCH = 24
model = load_model('rocks.h5')
rock_it = ImageDataGenerator().flow_from_directory('rocks', batch_size=BATCH)
model.fit(rock_it, batch_size=BATCH, epochs=5)
