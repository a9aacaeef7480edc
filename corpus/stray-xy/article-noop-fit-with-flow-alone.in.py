from tensorflow.keras.models import load_model
from tensorflow.keras.preprocessing.image import ImageDataGenerator

loader = ImageDataGenerator(rescale=1.0 / 255, shear_range=0.2)
fruit = loader.flow_from_directory(
    'fruit/train',
    target_size=(90, 90),
    batch_size=10,
    class_mode='categorical')
classifier = load_model('fruit.keras')
classifier.fit(fruit, epochs=4)
