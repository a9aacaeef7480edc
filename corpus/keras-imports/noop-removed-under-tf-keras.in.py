from tensorflow.keras.layers import Dense
from tensorflow.keras.utils import multi_gpu_model

print(Dense(1), multi_gpu_model)
