# corpus: select=removed
from keras.utils import multi_gpu_model  # keras-codemods: ignore[removed]


def parallel(net):
    return multi_gpu_model(net, gpus=2)
