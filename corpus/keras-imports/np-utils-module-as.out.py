from tensorflow.keras import utils as npu, utils as generic_utils

bar = generic_utils.Progbar(10)
y = npu.to_categorical([0, 1])
