from tensorflow.keras.preprocessing.image import ImageDataGenerator


def train(model, x, y):
    augment = ImageDataGenerator(fill_mode='reflect')
    return model.fit(augment.flow(x, y), epochs=4)
