# corpus: select=removed
"""Once used keras.utils.multi_gpu_model on two cards."""

from keras.models import load_model

# from keras.utils.io_utils import HDF5Matrix
net = load_model("net.h5")
print("keras.utils.multi_gpu_model is gone", net.name)
