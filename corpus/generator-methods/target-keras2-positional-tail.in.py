# corpus: target=keras2 dialect=k1
from keras.layers import Dense
from keras.models import Sequential
from keras.preprocessing.image import ImageDataGenerator

test = ImageDataGenerator().flow_from_directory('data/test', batch_size=10)
model = Sequential([Dense(1)])
preds = model.predict_generator(test, 400, 8, 2, True)
