# corpus: select=old-defaults
import tensorflow as flow


@flow.keras.utils.register_keras_serializable()
def old_hard_sigmoid(x):
    """The `hard_sigmoid` of Keras before 3.0."""
    return flow.keras.ops.clip(0.2 * x + 0.5, 0.0, 1.0)


config = flow . ConfigProto()
x = flow.keras.layers.GRU(16, recurrent_activation=old_hard_sigmoid, reset_after=False)(flow.keras.layers.Input((20, 8)))
