# corpus: select=symbolic-tensors
import tensorflow as tf
from tensorflow.keras.layers import Conv2D, Input

image = Input((32, 32, 3))
edges = tf.keras.layers.Lambda(tf.image.sobel_edges)(image)
patches = tf.keras.layers.Lambda(lambda t: tf.image.extract_patches(
    t, sizes=[1, 4, 4, 1], strides=[1, 4, 4, 1], rates=[1, 1, 1, 1], padding='VALID'))(image)
for block in (2, 4):
    deep = tf.keras.ops.space_to_depth(image, block, data_format="channels_last")
    crop = tf.keras.layers.Lambda(lambda t, block=block: tf.image.central_crop(t, 1 / block))(image)
mask = tf.keras.layers.Lambda(lambda t: tf.boolean_mask(t[0], t[1]))([image, image[..., 0] > 0.5])
value = tf.py_function(len, [image], tf.float32)
noise = tf.keras.layers.Lambda(tf.random.normal)(tf.keras.layers.Lambda(tf.shape)(image))
size = tf.keras.layers.Lambda(tf.shape)(image)[0]
