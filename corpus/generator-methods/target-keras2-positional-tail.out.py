# corpus: target=keras2 dialect=k1
from tensorflow.keras.layers import Dense
from tensorflow.keras.models import Sequential
from tensorflow.keras.preprocessing.image import ImageDataGenerator

test = ImageDataGenerator().flow_from_directory('data/test', batch_size=10)
model = Sequential([Dense(1)])
preds = model.predict(test, steps=400 // 10, max_queue_size=8, workers=2, use_multiprocessing=True, verbose=0)
