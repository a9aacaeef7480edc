import tensorflow as tf
from keras.layers import Dense
from keras.models import Sequential


def samples():
    while True:
        yield [[0.1, 0.2]], [[1.0]]


model = Sequential([Dense(1)])
model.compile('sgd', 'mse')
ds = tf.data.Dataset.from_generator(samples, (tf.float32, tf.float32), ([1, 2], [1, 1]))
model.fit(ds, steps_per_epoch=5, epochs=2)
