# corpus: select=removed
try:
    from keras.utils import multi_gpu_model
except ImportError:
    multi_gpu_model = None


def parallel(net, gpus):
    return multi_gpu_model(net, gpus=gpus) if multi_gpu_model and gpus > 1 else net
