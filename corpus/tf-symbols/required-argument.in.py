# corpus: select=tf-symbols
import tensorflow as tf
from keras.layers import Dense

tf.placeholder_with_default([0.0], [1])
shown = tf.image.draw_bounding_boxes(images, boxes, name="boxes")
