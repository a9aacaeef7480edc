# corpus: select=methods
from keras import backend as K


def slow_down(models, name):
    rate = K.get_value(models[name].optimizer.learning_rate)
    models[name].optimizer.learning_rate.assign(rate / 2)
