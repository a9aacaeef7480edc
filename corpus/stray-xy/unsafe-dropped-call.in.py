from tensorflow.keras.models import load_model
from tensorflow.keras.preprocessing.image import ImageDataGenerator
from mine import load_labels


def run(dogs, breeds):
    model = load_model('dogs.keras')
    dog_it = ImageDataGenerator().flow(dogs, breeds, batch_size=10)
    model.fit(dog_it, load_labels())
