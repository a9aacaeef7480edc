# corpus: target=keras2
from tensorflow.keras.layers import Dense, LocallyConnected1D
from tensorflow.keras.losses import mean_squared_error
from keras.utils import multi_gpu_model

print(Dense, LocallyConnected1D, mean_squared_error, multi_gpu_model)
