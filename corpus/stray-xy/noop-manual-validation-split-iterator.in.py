from tensorflow.keras.models import load_model
from tensorflow.keras.preprocessing.image import ImageDataGenerator

cups = ImageDataGenerator(validation_split=0.2).flow_from_directory('cups')
model = load_model('cups.keras')
model.fit(
    cups,
    epochs=2,
    validation_split=0.2,
)
