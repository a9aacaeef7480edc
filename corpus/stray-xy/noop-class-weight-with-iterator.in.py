from tensorflow.keras.models import load_model
from tensorflow.keras.preprocessing.image import ImageDataGenerator

skewed = ImageDataGenerator().flow_from_directory('skewed', class_mode='binary')
model = load_model('skewed.keras')
model.fit(skewed, epochs=2, class_weight={0: 1.0, 1: 9.0})
