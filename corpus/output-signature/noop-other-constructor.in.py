import tensorflow as tf

features = [[0.0, 1.0], [2.0, 3.0]]
labels = [0, 1]

ds = tf.data.Dataset.from_tensor_slices((features, labels))
ds = ds.map(lambda x, y: (tf.cast(x, tf.float32), y)).batch(2)
