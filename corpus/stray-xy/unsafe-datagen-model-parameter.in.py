from tensorflow.keras.preprocessing.image import ImageDataGenerator


def train(model, x, y):
    augment = ImageDataGenerator(fill_mode='reflect')
    return model.fit(augment, x=x, y=y, epochs=4)
