from tensorflow.keras.utils import HDF5Matrix

__all__ = ["HDF5Matrix"]
