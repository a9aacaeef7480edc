# corpus: select=backend,arguments dialect=k2
from keras import backend as K


def run(model, images):
    f = K.function([model.layers[0].input], [model.layers[-1].output])
    inputs = [images]
    return f(inputs)
