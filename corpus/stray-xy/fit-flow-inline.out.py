from tensorflow.keras.models import load_model
from tensorflow.keras.preprocessing.image import ImageDataGenerator


def run(coins, values):
    model = load_model('coins.keras')
    augment = ImageDataGenerator(rotation_range=180)
    model.fit(augment.flow(coins, values, batch_size=20), epochs=9)
