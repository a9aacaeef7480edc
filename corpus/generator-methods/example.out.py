# corpus: select=generator-methods
from keras.models import load_model
from keras.preprocessing.image import ImageDataGenerator

pictures = ImageDataGenerator(rescale=1.0 / 255)
train = pictures.flow_from_directory("leaves/train", batch_size=32)
unseen = pictures.flow_from_directory("leaves/test", batch_size=32)

model = load_model("leaves.h5")
model.fit(train, steps_per_epoch=2000 // 32, epochs=10)
scores = model.evaluate(unseen, steps=len(unseen), verbose=0)
