import numpy as np
import tensorflow as tf
from common import report, seed_weights

random = np.random.RandomState(3)
features = random.uniform(-1, 1, (24, 4)).astype('float32')
targets = random.uniform(-1, 1, (24, 1)).astype('float32')


def samples():
    for x, y in zip(features, targets):
        yield x, y


dataset = tf.data.Dataset.from_generator(samples, (tf.float32, tf.float32),
                                         (tf.TensorShape([4]), tf.TensorShape([1])))
dataset = dataset.batch(6).repeat()

model = tf.keras.models.Sequential()
model.add(tf.keras.layers.Dense(5, activation='tanh', input_shape=(4,)))
model.add(tf.keras.layers.Dense(1))
model.compile(loss='mse', optimizer=tf.keras.optimizers.SGD(lr=0.05, momentum=0.9, decay=1e-3))
seed_weights(model)
history = model.fit(dataset, epochs=3, steps_per_epoch=4, verbose=0)
score = model.evaluate(dataset, steps=4, verbose=0)
out = model.predict(dataset, steps=2)
report(loss=history.history['loss'], score=score, out=out)
