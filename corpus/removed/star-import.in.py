# corpus: select=removed
from keras.utils import *

targets = to_categorical([2, 1])


def on_both(net):
    return multi_gpu_model(net, gpus=2)
