from tensorflow.keras.models import load_model
from tensorflow.keras.preprocessing.image import ImageDataGenerator


def run(plates, texts):
    model = load_model('plates.keras')
    plate_it = ImageDataGenerator().flow(plates, texts)
    model.fit(
        plate_it,
        # same order as plates
        epochs=12,
    )
