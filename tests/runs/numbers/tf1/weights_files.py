"""Weights saved by a callback and by hand, in both formats."""
import os
import tempfile

import numpy as np
import tensorflow as tf
from common import report, seed_weights

folder = tempfile.mkdtemp()
random = np.random.RandomState(10)
x = random.uniform(-1, 1, (24, 4)).astype('float32')
y = random.randint(0, 3, 24)


def create_model():
    model = tf.keras.models.Sequential([
        tf.keras.layers.Dense(5, activation='relu', input_shape=(4,)),
        tf.keras.layers.Dense(3, activation='softmax')])
    model.compile(optimizer='adam', loss=tf.keras.losses.sparse_categorical_crossentropy,
                  metrics=['accuracy'])
    return model


model = create_model()
seed_weights(model)
checkpoint_path = os.path.join(folder, 'cp.ckpt')
cp_callback = tf.keras.callbacks.ModelCheckpoint(checkpoint_path, save_weights_only=True, verbose=0)
model.fit(x, y, epochs=3, batch_size=8, shuffle=False, verbose=0, callbacks=[cp_callback])
fresh = create_model()
fresh.load_weights(checkpoint_path)
by_callback = fresh.predict(x[:6])
model.fit(x, y, epochs=1, batch_size=8, shuffle=False, verbose=0)
model.save_weights(os.path.join(folder, 'my_weights.h5'))
fresh.load_weights(os.path.join(folder, 'my_weights.h5'))
loss, acc = fresh.evaluate(x, y, verbose=0)
report(by_callback=by_callback, loss=loss, acc=acc)
