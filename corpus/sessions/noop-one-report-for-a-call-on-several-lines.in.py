import tensorflow as tf
from tensorflow.keras import backend as K

K.set_session(
    tf.Session(
        target,
        config=tf.ConfigProto(operation_timeout_in_ms=100),
    )
)
