from tensorflow.keras.layers import Dense
from tensorflow.keras.models import Sequential
from tensorflow.keras.preprocessing.image import ImageDataGenerator

model = Sequential([Dense(units=10, kernel_initializer='uniform')])
it = ImageDataGenerator().flow(x, y, batch_size=10)
model.fit_generator(it, len(x) / 10, 25)
model.predict_generator(it, len(it))
model.predict_generator(it, it.n // it.batch_size + 1)
