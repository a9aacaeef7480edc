# corpus: select=stray-xy
import tensorflow as tf


def amounts():
    yield 9.99


bills = tf.data.Dataset.from_generator(amounts, output_types=tf.float32, output_shapes=())
