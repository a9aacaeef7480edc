from tensorflow.keras.models import load_model
from tensorflow.keras.preprocessing.image import ImageDataGenerator

model = load_model('shells.keras')
shell_it = ImageDataGenerator().flow_from_directory('shells', class_mode=None, shuffle=False)
scores = model.predict(shell_it, batch_size=32, verbose=1)
