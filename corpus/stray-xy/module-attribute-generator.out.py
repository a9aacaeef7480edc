from tensorflow import keras


def run(x, y):
    augment = keras.preprocessing.image.ImageDataGenerator(shear_range=0.2)
    it = augment.flow(x, y)
    net = keras.models.Sequential([keras.layers.Flatten(), keras.layers.Dense(2)])
    net.compile('sgd', 'mse')
    net.fit(it, epochs=1)
