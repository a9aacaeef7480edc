"""Compare with keras.layers.core.Dense.

    from keras.layers.core import Dense
"""
# import keras
# from keras.utils import np_utils


def dense():
    """import keras.backend as K"""
    return None  # keras.layers.core.Dense
