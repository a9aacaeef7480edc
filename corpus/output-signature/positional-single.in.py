import tensorflow as tf


def point_clouds():
    yield [[0.0, 1.0, 2.0], [3.0, 4.0, 5.0]]


clouds = tf.data.Dataset.from_generator(point_clouds, tf.float32, [None, 3])
for cloud in clouds:
    print(cloud.shape)
