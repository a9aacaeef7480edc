from tensorflow.keras.models import load_model
from tensorflow.keras.preprocessing.image import ImageDataGenerator


def run(x_train, y_train):
    model = load_model('m.h5')
    augment = ImageDataGenerator(rotation_range=90)
    model.fit_generator(augment, x_train, y_train)
    augment.fit_generator(x_train, y_train, epochs=3)
