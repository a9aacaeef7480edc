# corpus: select=backend,arguments dialect=k2
# Monte-Carlo dropout: the phase is 1.
import numpy as np
from keras import backend as K


def uncertain(model, x, n):
    f = K.function([model.layers[0].input, K.learning_phase()], [model.layers[-1].output])
    return np.std([f([x, 1])[0] for _ in range(n)], axis=0)
