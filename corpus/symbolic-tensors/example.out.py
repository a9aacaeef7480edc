# corpus: select=symbolic-tensors
import tensorflow as tf
from tensorflow.keras.layers import Conv2D, Input
from tensorflow.keras.models import Model


class LossTensors(tf.keras.layers.Layer):
    """Passes the outputs of a model on and keeps other tensors of the batch for its loss."""

    def call(self, inputs):
        outputs, *self.values = inputs
        return outputs


image = Input((32, 32, 3))
x = tf.keras.ops.image.resize(image, (64, 64), data_format="channels_last")
code = Conv2D(8, 3, activation='relu')(x)
flat = tf.keras.ops.mean(code, axis=[1, 2])
edges = tf.keras.layers.Lambda(tf.image.sobel_edges)(image)
model = Model(image, tf.keras.ops.concatenate([flat, flat * 2], axis=1))


def loss(y_true, y_pred):
    code = loss_tensors.values[0]
    return tf.abs(y_true - y_pred) + tf.reduce_sum(code ** 2, axis=[1, 2])


loss_tensors = LossTensors()
model = Model(model.input, loss_tensors([model.output, code]), name=model.name)
model.compile('adam', loss)
