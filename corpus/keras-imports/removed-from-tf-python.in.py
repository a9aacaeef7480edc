from tensorflow.python.keras.utils import to_categorical, multi_gpu_model

print(to_categorical([0]), multi_gpu_model)
