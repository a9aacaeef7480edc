from tensorflow.keras.models import load_model
from tensorflow.keras.preprocessing.image import ImageDataGenerator

generator = ImageDataGenerator().flow_from_directory('nuts')
images, labels = next(generator)
model = load_model('nuts.keras')
model.fit(images, labels, batch_size=4)
model.train_on_batch(*next(generator))
