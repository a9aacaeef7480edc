# corpus: select=removed
from keras.utils import (
    to_categorical,
    multi_gpu_model as spread,
    plot_model,
)

one_hot = to_categorical([1, 0])


def show(net):
    plot_model(spread(net, gpus=2), to_file="net.png")
