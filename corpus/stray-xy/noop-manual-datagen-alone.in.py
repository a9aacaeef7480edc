from tensorflow.keras.models import load_model
from tensorflow.keras.preprocessing.image import ImageDataGenerator

augment = ImageDataGenerator(horizontal_flip=True)
model = load_model('hats.keras')
model.fit(augment, epochs=2)
