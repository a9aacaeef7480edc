# corpus: select=backend,arguments dialect=k2
import numpy as np
from keras.models import load_model
from tensorflow import keras

model = load_model('net.h5')
get_features = keras.Function([model.inputs[0]], [model.layers[-2].output])


def features(images):
    return np.concatenate([get_features([image[None]])[0].numpy() for image in images])


every = [value.numpy() for value in get_features([np.zeros((1, 4))])]
