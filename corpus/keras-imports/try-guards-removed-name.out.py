try:
    from tensorflow.keras.utils import to_categorical
    from keras.utils import multi_gpu_model
except ImportError:
    multi_gpu_model = None

print(to_categorical([0, 1]))
