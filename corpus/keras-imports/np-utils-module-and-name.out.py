from tensorflow.keras import utils as np_utils
from tensorflow.keras.utils import plot_model

y = np_utils.to_categorical([0, 1])
print(plot_model)
