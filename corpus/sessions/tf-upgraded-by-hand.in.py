import tensorflow as tf

session_conf = tf.compat.v1.ConfigProto(intra_op_parallelism_threads=2)
sess = tf.compat.v1.Session(graph=tf.compat.v1.get_default_graph(), config=session_conf)
tf.compat.v1.keras.backend.set_session(sess)
