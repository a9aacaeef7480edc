# corpus: select=removed
import keras
from keras import utils as helpers

net = keras.models.load_model("net.h5")
parallel = keras.utils.multi_gpu_model(net, gpus=4)
rows = helpers.io_utils.HDF5Matrix("rows.h5", "rows")
