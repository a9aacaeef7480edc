import tensorflow as tf
from tensorflow.keras import backend as K
from tensorflow.keras.models import load_model


def freeze(path):
    model = load_model(path)
    session = K.get_session()
    return tf.compat.v1.graph_util.convert_variables_to_constants(
        session, session.graph_def, [model.output.op.name])
