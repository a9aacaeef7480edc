from tensorflow.keras.preprocessing.image import ImageDataGenerator


def train(folder):
    datagen = ImageDataGenerator(rescale=1 / 255)
    vans = datagen.flow_from_directory(folder)
    return datagen.fit_generator(vans, steps_per_epoch=10, epochs=2)
