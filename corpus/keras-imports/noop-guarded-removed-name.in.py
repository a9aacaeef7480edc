try:
    from keras.utils import multi_gpu_model
except ImportError:
    multi_gpu_model = None

try:
    from keras.layers import MaxoutDense
except (AttributeError, ImportError):
    MaxoutDense = None
