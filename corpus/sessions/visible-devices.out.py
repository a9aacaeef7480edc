import tensorflow as tf
from tensorflow.keras import backend as K

tf.config.set_visible_devices(tf.config.list_physical_devices('GPU')[:2], 'GPU')
