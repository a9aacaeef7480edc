from tensorflow.keras.models import load_model
from tensorflow.keras.preprocessing.image import ImageDataGenerator

small = load_model('small.keras')
large = load_model('large.keras')
datagen = ImageDataGenerator()
bikes = datagen.flow_from_directory('bikes')
datagen.fit_generator(bikes, steps_per_epoch=10)
