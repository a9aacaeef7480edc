import tensorflow as tf


def rows():
    while True:
        yield [[0.0]], [[1.0]]


model = tf.keras.Sequential([tf.keras.layers.Dense(1)])
model.compile("sgd", "mse")
model.fit(rows(), steps_per_epoch=4)
