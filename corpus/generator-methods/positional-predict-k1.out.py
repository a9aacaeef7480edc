# corpus: dialect=k1
from tensorflow.keras.layers import Dense
from tensorflow.keras.models import Sequential
from tensorflow.keras.preprocessing.image import ImageDataGenerator

test_batches = ImageDataGenerator().flow_from_directory('data/test', shuffle=False)
model = Sequential([Dense(1)])
preds = model.predict(test_batches, steps=len(test_batches), verbose=0)
