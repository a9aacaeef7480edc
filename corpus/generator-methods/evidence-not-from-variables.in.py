"""Old version: samples_per_epoch=2000."""
from keras.models import load_model
from keras.preprocessing.image import ImageDataGenerator

nb_epoch = 20
model = load_model('m.h5')
test = ImageDataGenerator().flow_from_directory('test', batch_size=32)
scores = model.predict_generator(test, 30)
