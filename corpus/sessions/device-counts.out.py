import tensorflow as tf

num_gpu = 1
num_cpu = 4

# one process per card
tf.config.threading.set_intra_op_parallelism_threads(num_cpu)
tf.config.threading.set_inter_op_parallelism_threads(num_cpu)
tf.config.set_soft_device_placement(True)
tf.config.set_visible_devices(tf.config.list_physical_devices('GPU')[:num_gpu], 'GPU')
