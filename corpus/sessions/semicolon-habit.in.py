import tensorflow as tf
from keras import backend as K

sess = tf.Session();
K.set_session(sess);  # Keras uses it
x = 1; init = tf.global_variables_initializer(); y = 2
