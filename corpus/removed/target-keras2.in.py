# corpus: select=removed target=keras2
from keras.models import load_model
from keras.utils import multi_gpu_model

net = multi_gpu_model(load_model("net.h5"), gpus=2)
