# corpus: dialect=k1
from keras.layers import Dense
from keras.models import Sequential
from keras.preprocessing.image import ImageDataGenerator

test_batches = ImageDataGenerator().flow_from_directory('data/test', shuffle=False)
model = Sequential([Dense(1)])
preds = model.predict_generator(test_batches, test_batches.nb_sample)
