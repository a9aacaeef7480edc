from tensorflow.keras.layers import Layer, InputSpec
from tensorflow.keras.layers import Input
from tensorflow.keras.models import Sequential
from tensorflow.keras.models import load_model


def restore(path):
    return load_model(path, custom_objects={'Layer': Layer})
