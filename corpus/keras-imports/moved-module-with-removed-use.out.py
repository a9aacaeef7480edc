from tensorflow.keras import utils as generic_utils

bar = generic_utils.Progbar(10)
code = generic_utils.func_dump(bar)
