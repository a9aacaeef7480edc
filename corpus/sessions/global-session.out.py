# corpus: ignore=old-defaults
from tensorflow.keras.models import load_model

model = load_model('net.h5', compile=False)


def predict(image):
    return model.predict(image)
