# corpus: select=removed
from keras.applications import ResNet50
from keras.utils import multi_gpu_model
from keras.utils.io_utils import HDF5Matrix

pictures = HDF5Matrix("birds.h5", "pictures")
model = multi_gpu_model(ResNet50(weights=None, classes=200), gpus=2)
