# corpus: select=backend,arguments dialect=k2
from keras import backend as K


class Monitor:
    def __init__(self, model):
        self.run = K.function([model.layers[0].input], [model.layers[-1].output])


def make(model):
    return K.function([model.layers[0].input], [model.layers[-1].output])


apply = map(K.function, [])
