import tensorflow as tf
import tensorflow.keras.backend as K

# --- devices ---
config = tf.ConfigProto(
    # allow_soft_placement=True,
    log_device_placement=True)  # to see where it runs
config.gpu_options.allow_growth = True  # not all at once
sess = tf.Session(config=config)  # noqa
# Keras shall use it
K.set_session(sess)  # before the first layer

# --- model ---
