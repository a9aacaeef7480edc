try:
    from keras.utils import to_categorical, multi_gpu_model
except ImportError:
    multi_gpu_model = None

print(to_categorical([0, 1]))
