import tensorflow as tf


def unlabeled():
    yield ([0.5] * 8,)


pool = tf.data.Dataset.from_generator(
    unlabeled,
    output_types=(tf.float32,),
    output_shapes=((8,),),
)
