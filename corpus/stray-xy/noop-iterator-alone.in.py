from tensorflow.keras.models import load_model
from tensorflow.keras.preprocessing.image import ImageDataGenerator

batches = ImageDataGenerator().flow_from_directory('tea', batch_size=8)
model = load_model('tea.keras')
model.fit(batches, steps_per_epoch=len(batches), epochs=3, verbose=2)
model.evaluate(batches, steps=4)
model.predict(batches, verbose=0)
