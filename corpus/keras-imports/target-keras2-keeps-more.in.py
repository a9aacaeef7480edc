# corpus: target=keras2
from keras.layers import Dense, LocallyConnected1D
from keras.losses import mean_squared_error
from keras.utils import multi_gpu_model

print(Dense, LocallyConnected1D, mean_squared_error, multi_gpu_model)
