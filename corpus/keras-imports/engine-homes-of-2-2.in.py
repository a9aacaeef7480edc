from keras.engine.base_layer import Layer, InputSpec
from keras.engine.input_layer import Input
from keras.engine.sequential import Sequential
from keras.engine.saving import load_model


def restore(path):
    return load_model(path, custom_objects={'Layer': Layer})
