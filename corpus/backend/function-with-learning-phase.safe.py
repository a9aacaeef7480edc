# corpus: select=backend,arguments dialect=k2
import numpy as np
from keras import backend as K
from keras.models import load_model

model = load_model('net.h5')
get_features = K.function([model.layers[0].input, K.learning_phase()], [model.layers[-2].output])


def features(images):
    return np.concatenate([get_features([image[None], 0])[0] for image in images])


every = get_features([np.zeros((1, 4)), 0])
