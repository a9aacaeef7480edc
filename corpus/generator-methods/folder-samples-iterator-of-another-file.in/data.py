from keras.preprocessing.image import ImageDataGenerator
from settings import BATCH

def train_batches(path):
    return ImageDataGenerator(rescale=1 / 255).flow_from_directory(path, batch_size=BATCH)
