from tensorflow.keras.utils import to_categorical, plot_model
from keras.utils import multi_gpu_model

y = to_categorical([0, 1])
print(multi_gpu_model, plot_model)
