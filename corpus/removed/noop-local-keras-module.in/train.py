from keras import utils

net = utils.multi_gpu_model(None, gpus=2)
