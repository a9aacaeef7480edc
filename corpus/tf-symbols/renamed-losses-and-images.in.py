# corpus: select=tf-symbols
import tensorflow as tf
from keras.layers import Lambda

resize = Lambda(lambda x: tf.image.resize_images(x, (32, 32)))
bilinear = Lambda(lambda x: tf.image.resize_bilinear(x, (32, 32), align_corners=True))


def loss(y_true, y_pred):
    return tf.losses.huber_loss(y_true, y_pred)
