# corpus: select=symbolic-tensors
import tensorflow as tf
from tensorflow.keras.layers import Conv2D, Input

image = Input((32, 32, 3))
edges = tf.image.sobel_edges(image)
patches = tf.image.extract_patches(
    image, sizes=[1, 4, 4, 1], strides=[1, 4, 4, 1], rates=[1, 1, 1, 1], padding='VALID')
for block in (2, 4):
    deep = tf.nn.space_to_depth(image, block, 'NHWC')
    crop = tf.image.central_crop(image, 1 / block)
mask = tf.boolean_mask(image, image[..., 0] > 0.5)
value = tf.py_function(len, [image], tf.float32)
noise = tf.random.normal(tf.shape(image))
size = tf.shape(image)[0]
