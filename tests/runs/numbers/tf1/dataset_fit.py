"""Datasets with maps, and a validation set; a metric and a loss in TensorFlow's words."""
import numpy as np
import tensorflow as tf
from tensorflow import keras
from common import report, seed_weights

random = np.random.RandomState(13)
x = random.randint(0, 256, (24, 4, 4, 1)).astype('uint8')
y = random.randint(0, 2, 24)


def parse(image, label):
    image = tf.cast(image, tf.float32) / 255.0
    label = tf.one_hot(tf.to_int32(label), depth=2)
    return image, label


def hits(y_true, y_pred):
    return tf.to_float(tf.equal(tf.argmax(y_true, 1), tf.argmax(y_pred, 1)))


def loss(labels, logits):
    return tf.losses.softmax_cross_entropy(labels, logits)


train = tf.data.Dataset.from_tensor_slices((x[:16], y[:16])).map(parse).batch(4).repeat()
test = tf.data.Dataset.from_tensor_slices((x[16:], y[16:])).map(parse).batch(4)
model = keras.Sequential([
    keras.layers.Conv2D(3, 2, activation='relu', input_shape=(4, 4, 1)),
    keras.layers.MaxPool2D(),
    keras.layers.Flatten(),
    keras.layers.Dense(2)])
model.compile(keras.optimizers.RMSprop(lr=0.01), loss, metrics=[hits])
seed_weights(model)
history = model.fit(train, epochs=3, steps_per_epoch=4, validation_data=test, validation_steps=2,
                    verbose=0)
report(loss=history.history['loss'], hits=history.history['hits'],
       val_loss=history.history['val_loss'], out=model.predict(test, steps=2))
