# corpus: select=backend
from keras import backend as K, ops
from keras.engine.topology import Layer


def old_batch_dot(x, y, axes=None):
    """The `batch_dot` of Keras before 2.3: all but the last two axes are a batch."""
    ranks = len(x.shape), len(y.shape)
    if axes is None:
        axes = (ranks[0] - 1, ranks[1] - 2)
    left, right = (axes, axes) if isinstance(axes, int) else axes
    if ranks == (2, 2):
        product = (x if left == right else ops.transpose(x)) * y
        return ops.expand_dims(ops.sum(product, axis=right), 1)
    rank = max(ranks)
    for _ in range(rank - ranks[0]):
        x = ops.expand_dims(x, -1)
    for _ in range(rank - ranks[1]):
        y = ops.expand_dims(y, -1)
    result = ops.matmul(
        x if left == rank - 1 else ops.swapaxes(x, -1, -2),
        ops.swapaxes(y, -1, -2) if right == rank - 1 else y,
    )
    first = ranks[0] - 1 if ranks[0] <= ranks[1] else ranks[0] + ranks[1] - 3
    return ops.squeeze(result, tuple(range(first, first + 2 * rank - sum(ranks))))


class Routing(Layer):
    def build(self, input_shape):
        self.kernel = self.add_weight(name='kernel', shape=input_shape[1:], initializer='uniform')

    def call(self, inputs):
        votes = K.permute_dimensions(inputs, (0, 2, 1, 3))
        weights = K.zeros_like(votes[:, :, :, 0])
        for _ in range(3):
            shares = K.softmax(weights)
            found = old_batch_dot(shares, votes, [2, 2])  # (batch, capsule, size)
            weights += old_batch_dot(found, votes, axes=[2, 3])
        return found
