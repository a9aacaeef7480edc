from tensorflow.keras.models import load_model
from tensorflow.keras.preprocessing.image import ImageDataGenerator


def run(x, y):
    model = load_model('centered.keras')
    datagen = ImageDataGenerator(featurewise_center=True)
    datagen.fit(x, augment=True, rounds=2)
    model.fit(datagen.flow(x, y, batch_size=32), epochs=3)
