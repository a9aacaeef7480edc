import tensorflow as tf
from tensorflow.keras import backend as K


def get_session():
    return tf.Session(config=tf.ConfigProto(allow_soft_placement=True))


def main():
    session = get_session()
    K.set_session(session)
    print(session.list_devices())
