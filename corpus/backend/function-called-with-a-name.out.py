# corpus: select=backend,arguments dialect=k2
from tensorflow import keras


def run(model, images):
    f = keras.Function([model.inputs[0]], [model.layers[-1].output])
    inputs = [images]
    return [value.numpy() for value in f(inputs)]
