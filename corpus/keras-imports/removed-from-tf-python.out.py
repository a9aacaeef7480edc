from tensorflow.keras.utils import to_categorical
from tensorflow.python.keras.utils import multi_gpu_model

print(to_categorical([0]), multi_gpu_model)
