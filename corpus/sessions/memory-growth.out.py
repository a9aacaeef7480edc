import tensorflow as tf
from tensorflow.keras.models import load_model

# Leave some memory to the other users of this machine.
for gpu in tf.config.list_physical_devices('GPU'):
    tf.config.experimental.set_memory_growth(gpu, True)

model = load_model("unet.h5", compile=False)
