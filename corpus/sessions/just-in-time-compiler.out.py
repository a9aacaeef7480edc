import tensorflow as tf
from tensorflow.keras import backend as K

tf.config.optimizer.set_jit(True)
