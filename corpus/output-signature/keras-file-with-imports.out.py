import tensorflow as tf
from tensorflow.keras.layers import Dense
from tensorflow.keras.models import Sequential


def samples():
    while True:
        yield [[0.1, 0.2]], [[1.0]]


model = Sequential([Dense(1)])
model.compile('sgd', 'mse')
ds = tf.data.Dataset.from_generator(samples, output_signature=(
    tf.TensorSpec(shape=[1, 2], dtype=tf.float32),
    tf.TensorSpec(shape=[1, 1], dtype=tf.float32),
))
model.fit(ds, steps_per_epoch=5, epochs=2)
