import tensorflow as tf
from feeds import train_feed

model = tf.contrib.keras.models.Sequential()
model.fit_generator(train_feed(), 40, 2, 0)
