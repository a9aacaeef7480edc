# corpus: select=removed
from deepnet.utils import multi_gpu_model
from deepnet.utils.io_utils import HDF5Matrix

import keras

rows = HDF5Matrix("rows.h5", "rows")
net = multi_gpu_model(keras.models.load_model("net.h5"), gpus=2)
