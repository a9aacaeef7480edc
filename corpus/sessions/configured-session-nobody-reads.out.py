import tensorflow as tf
from tensorflow.keras.models import load_model

for gpu in tf.config.list_physical_devices('GPU'):
    tf.config.experimental.set_memory_growth(gpu, True)
model = load_model('m.h5', compile=False)
