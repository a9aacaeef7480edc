# corpus: select=generator-methods
from keras.models import load_model
from keras.preprocessing.image import ImageDataGenerator

pictures = ImageDataGenerator(rescale=1.0 / 255)
train = pictures.flow_from_directory("leaves/train", batch_size=32)
unseen = pictures.flow_from_directory("leaves/test", batch_size=32)

model = load_model("leaves.h5")
model.fit_generator(train, 2000 // 32, 10, workers=4)
scores = model.evaluate_generator(unseen, len(unseen))
