from keras.applications.resnet50 import identity_block, conv_block
from keras.utils.io_utils import HDF5Matrix
from keras.wrappers.scikit_learn import KerasClassifier

print(identity_block, conv_block, HDF5Matrix, KerasClassifier)
