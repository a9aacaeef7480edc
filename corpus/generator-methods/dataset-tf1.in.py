import tensorflow as tf
from tensorflow.python.keras.layers import Dense
from tensorflow.python.keras.models import Sequential

dataset = tf.data.Dataset.from_tensor_slices(([[1.0], [2.0]], [0.0, 1.0])).batch(1).repeat()
model = Sequential([Dense(1)])
model.fit_generator(dataset, 2, 5)
