try:
    from keras.layers.local import LocallyConnected1D
except ModuleNotFoundError:
    LocallyConnected1D = None

try:
    from keras.utils.io_utils import HDF5Matrix
except Exception:
    HDF5Matrix = None

try:
    from keras.optimizers import TFOptimizer
except:
    TFOptimizer = None
