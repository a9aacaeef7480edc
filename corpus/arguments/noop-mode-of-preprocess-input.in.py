# the function that those of the applications call still takes a mode
import tensorflow as tf
from tensorflow.keras.applications.imagenet_utils import preprocess_input

pixels = preprocess_input(x, mode="tf")
scaled = tf.keras.applications.imagenet_utils.preprocess_input(x, mode=mode).numpy()
same = preprocess_input(x, mode="caffe")
