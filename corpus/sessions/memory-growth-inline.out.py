import tensorflow as tf
from keras.backend.tensorflow_backend import set_session

for gpu in tf.config.list_physical_devices('GPU'):
    tf.config.experimental.set_memory_growth(gpu, True)
