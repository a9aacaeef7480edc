"""Old version: samples_per_epoch=2000."""
from tensorflow.keras.models import load_model
from tensorflow.keras.preprocessing.image import ImageDataGenerator

nb_epoch = 20
model = load_model('m.h5', compile=False)
test = ImageDataGenerator().flow_from_directory('test', batch_size=32)
scores = model.predict(test, steps=30, verbose=0)
