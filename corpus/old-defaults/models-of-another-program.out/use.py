from keras.models import load_model
from tensorflow.keras import ops, utils


@utils.register_keras_serializable()
def old_hard_sigmoid(x):
    """The `hard_sigmoid` of Keras before 3.0."""
    return ops.clip(0.2 * x + 0.5, 0.0, 1.0)


model = load_model('memory.h5', custom_objects={'old_hard_sigmoid': old_hard_sigmoid})
other = load_model('pictures.h5')
