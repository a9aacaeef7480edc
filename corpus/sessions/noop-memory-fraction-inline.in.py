import tensorflow as tf
from tensorflow.keras.backend import set_session

set_session(tf.Session(config=tf.ConfigProto(
    gpu_options=tf.GPUOptions(per_process_gpu_memory_fraction=0.5, allow_growth=True))))
