# corpus: dialect=k1
from keras.layers import Dense
from keras.models import Sequential
from keras.preprocessing.image import ImageDataGenerator

test = ImageDataGenerator().flow_from_directory('data/test', batch_size=50, shuffle=False)
model = Sequential([Dense(1)])
preds = model.predict_generator(test, 1000, 10, 2, True)
loss = model.evaluate_generator(test, 1000, 10, 2, True)
