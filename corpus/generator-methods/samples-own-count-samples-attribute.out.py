from tensorflow.keras.models import load_model
from tensorflow.keras.preprocessing.image import ImageDataGenerator
import sys

test = ImageDataGenerator().flow_from_directory('data/test', shuffle=False)
model = load_model(sys.argv[1], compile=False)
features = model.predict(test, steps=len(test), verbose=0)
