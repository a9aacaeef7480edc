# corpus: select=removed
from keras.models import load_model

from storage import HDF5Matrix


def multi_gpu_model(net, gpus):
    return net


rows = HDF5Matrix("rows.h5")
net = multi_gpu_model(load_model("net.h5"), gpus=2)
