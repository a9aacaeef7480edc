# corpus: select=other-numbers dialect=k2
from keras.layers import Dense
from keras.models import Sequential
from keras.preprocessing.image import ImageDataGenerator


def batches(x, y):
    while True:
        for start in range(0, len(x), 32):
            yield x[start:start + 32], y[start:start + 32]


model = Sequential([Dense(1, input_shape=(4,))])
model.compile('sgd', 'mse')
model.fit_generator(batches(x, y), steps_per_epoch=10, epochs=3, validation_data=batches(u, v), validation_steps=4)
model.fit_generator(batches(x, y), steps_per_epoch=10, epochs=3, validation_data=(u, v))
model.fit_generator(batches(x, y), steps_per_epoch=10, epochs=3,
                    validation_data=ImageDataGenerator().flow(u, v))
