from tensorflow.keras.models import load_model
from tensorflow.keras.preprocessing.image import ImageDataGenerator

train_it = ImageDataGenerator().flow_from_directory('pots')
model = load_model('pots.keras')
model.fit(train_it, train_it.classes)  # keras-codemods: ignore[stray-xy]
