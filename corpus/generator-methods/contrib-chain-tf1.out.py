import tensorflow as tf
from feeds import train_feed

model = tf.keras.models.Sequential()
model.fit(train_feed(), steps_per_epoch=40, epochs=2, verbose=0)
