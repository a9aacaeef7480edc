# corpus: select=methods
from keras import backend as K


def slow_down(models, name):
    rate = K.get_value(models[name].optimizer.lr)
    K.set_value(models[name].optimizer.lr, rate / 2)
