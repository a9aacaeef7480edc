import tensorflow as tf
from tensorflow import keras

with tf.Session() as sess:
    keras.backend.set_session(sess)
    tf.global_variables_initializer().run()
