from tensorflow.keras.models import load_model
from tensorflow.keras.preprocessing.image import ImageDataGenerator


def retrain(faces, names):
    model = load_model('faces.keras')
    face_it = ImageDataGenerator(zoom_range=0.1).flow(faces, names, batch_size=32)
    model.fit(face_it, epochs=10, verbose=2)
    return model
