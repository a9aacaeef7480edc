from keras.models import load_model


def wrap(path):
    return load_model(path)
