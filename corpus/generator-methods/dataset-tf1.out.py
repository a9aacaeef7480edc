import tensorflow as tf
from tensorflow.keras.layers import Dense
from tensorflow.keras.models import Sequential

dataset = tf.data.Dataset.from_tensor_slices(([[1.0], [2.0]], [0.0, 1.0])).batch(1).repeat()
model = Sequential([Dense(1)])
model.fit(dataset, steps_per_epoch=2, epochs=5)
