# corpus: dialect=k1
from tensorflow.keras.layers import Dense
from tensorflow.keras.models import Sequential
from tensorflow.keras.preprocessing.image import ImageDataGenerator

test = ImageDataGenerator().flow_from_directory('data/test', batch_size=50, shuffle=False)
model = Sequential([Dense(1)])
preds = model.predict(test, steps=1000 // 50, verbose=0)
loss = model.evaluate(test, steps=1000 // 50, verbose=0)
