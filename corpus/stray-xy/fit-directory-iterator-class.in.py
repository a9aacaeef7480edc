from tensorflow.keras.models import load_model
from tensorflow.keras.preprocessing.image import DirectoryIterator, ImageDataGenerator

it = DirectoryIterator('moths', ImageDataGenerator(), target_size=(64, 64), batch_size=12)
model = load_model('moths.keras')
model.fit(it, it.classes, epochs=2)
