import tensorflow as tf

# --- devices ---
# allow_soft_placement=True,
tf.debugging.set_log_device_placement(True)  # to see where it runs
for gpu in tf.config.list_physical_devices('GPU'):  # not all at once
    tf.config.experimental.set_memory_growth(gpu, True)
# Keras shall use it
# before the first layer

# --- model ---
