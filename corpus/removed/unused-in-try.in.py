try:
    from keras.utils import multi_gpu_model
except ValueError:
    multi_gpu_model = None
