"""Was: model.fit(train_it, y_train, epochs=2)"""
from tensorflow.keras.models import load_model
from tensorflow.keras.preprocessing.image import ImageDataGenerator

train_it = ImageDataGenerator().flow_from_directory('pans')
model = load_model('pans.keras')
# model.fit(train_it, y_train, epochs=2)
model.fit(train_it, epochs=2)
print('model.fit(train_it, y=None)')
