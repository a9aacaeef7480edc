import tensorflow as tf
from tensorflow.keras.models import load_model

options = tf.RunOptions(trace_level=tf.RunOptions.FULL_TRACE)
metadata = tf.RunMetadata()
model = load_model('m.h5')
model.compile(loss='mse', optimizer='sgd', options=options, run_metadata=metadata)
