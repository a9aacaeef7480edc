from keras.models import load_model
from keras.preprocessing.image import ImageDataGenerator
import sys

test = ImageDataGenerator().flow_from_directory('data/test', shuffle=False)
model = load_model(sys.argv[1])
features = model.predict_generator(test, val_samples=test.samples)
