# corpus: dialect=k2
from keras.models import model_from_json


def copy(net):
    return model_from_json(net.to_json())
