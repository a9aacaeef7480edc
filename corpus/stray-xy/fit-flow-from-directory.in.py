from tensorflow.keras.models import load_model
from tensorflow.keras.preprocessing.image import ImageDataGenerator

model = load_model('flowers.keras')
train_it = ImageDataGenerator(rescale=1 / 255).flow_from_directory(
    'flowers', target_size=(120, 120), class_mode='categorical')
model.fit(train_it, train_it.classes, epochs=3)
