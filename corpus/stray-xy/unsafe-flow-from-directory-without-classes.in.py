from tensorflow.keras.models import load_model
from tensorflow.keras.preprocessing.image import ImageDataGenerator


def run(labels):
    model = load_model('pages.keras')
    page_it = ImageDataGenerator().flow_from_directory('pages', class_mode=None)
    model.fit(page_it, labels, epochs=2)
