from keras import backend as K; from keras.utils.np_utils import to_categorical; import numpy as np
from keras.utils import np_utils; from keras.utils import generic_utils; from keras import losses

y = np_utils.to_categorical(np.arange(3)); print(K.epsilon(), to_categorical, losses)
