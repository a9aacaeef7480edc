from tensorflow.keras.models import load_model
from tensorflow.keras.preprocessing.image import ImageDataGenerator


class Wrapper:
    def __init__(self):
        self.net = load_model('vgg.keras')

    def fit(self, batches, val_batches, epochs=1):
        self.net.fit(batches, epochs=epochs, validation_data=val_batches)


train_it = ImageDataGenerator().flow_from_directory('train')
valid_it = ImageDataGenerator().flow_from_directory('valid')
vgg = Wrapper()
vgg.fit(train_it, valid_it, epochs=3)
