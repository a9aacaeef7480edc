# corpus: select=removed
from keras.layers.advanced_activations import LeakyReLU
from keras.utils.np_utils import to_categorical

soft = LeakyReLU()
classes = to_categorical([0, 1])
