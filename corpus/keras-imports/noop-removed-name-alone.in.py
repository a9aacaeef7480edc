from keras.utils import multi_gpu_model
from keras.layers.core import MaxoutDense as Maxout

print(multi_gpu_model, Maxout)
