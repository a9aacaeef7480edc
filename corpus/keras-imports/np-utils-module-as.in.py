from keras.utils import np_utils as npu, generic_utils

bar = generic_utils.Progbar(10)
y = npu.to_categorical([0, 1])
