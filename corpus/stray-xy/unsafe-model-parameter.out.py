from tensorflow.keras.preprocessing.image import ImageDataGenerator


def train(model, photos, tags):
    photo_it = ImageDataGenerator(brightness_range=(0.5, 1.5)).flow(photos, tags)
    model.fit(photo_it, epochs=7)
    return model
