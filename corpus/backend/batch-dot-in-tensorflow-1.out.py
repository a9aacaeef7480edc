# corpus: select=backend
import tensorflow as tf
from tensorflow.keras import backend as K


def old_batch_dot(x, y, axes=None):
    """The `batch_dot` of Keras before 2.3: all but the last two axes are a batch."""
    ranks = len(x.shape), len(y.shape)
    if axes is None:
        axes = (ranks[0] - 1, ranks[1] - 2)
    left, right = (axes, axes) if isinstance(axes, int) else axes
    if ranks == (2, 2):
        product = (x if left == right else tf.keras.ops.transpose(x)) * y
        return tf.keras.ops.expand_dims(tf.keras.ops.sum(product, axis=right), 1)
    rank = max(ranks)
    for _ in range(rank - ranks[0]):
        x = tf.keras.ops.expand_dims(x, -1)
    for _ in range(rank - ranks[1]):
        y = tf.keras.ops.expand_dims(y, -1)
    result = tf.keras.ops.matmul(
        x if left == rank - 1 else tf.keras.ops.swapaxes(x, -1, -2),
        tf.keras.ops.swapaxes(y, -1, -2) if right == rank - 1 else y,
    )
    first = ranks[0] - 1 if ranks[0] <= ranks[1] else ranks[0] + ranks[1] - 3
    return tf.keras.ops.squeeze(result, tuple(range(first, first + 2 * rank - sum(ranks))))


config = tf.ConfigProto()


def correlate(left, right):
    left = K.reshape(left, (-1, 8, 20, 4))
    return old_batch_dot(
        left,  # all positions
        right,
        axes=(3, 3))
