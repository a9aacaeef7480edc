# corpus: select=sessions
import tensorflow as tf
from keras.layers import Dense

with tf.Session() as sess:
    sess.run(tf.initialize_all_tables())
options = tf.GraphOptions(place_pruned_graph=True)
