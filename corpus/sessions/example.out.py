# corpus: select=sessions
import tensorflow as tf

for gpu in tf.config.list_physical_devices('GPU'):  # the card is shared
    tf.config.experimental.set_memory_growth(gpu, True)
