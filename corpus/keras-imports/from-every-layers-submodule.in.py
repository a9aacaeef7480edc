from keras.layers.core import Flatten, Lambda, RepeatVector
from keras.layers.convolutional import Conv2D, UpSampling2D
from keras.layers.convolutional_recurrent import ConvLSTM2D
from keras.layers.pooling import MaxPooling2D, GlobalAveragePooling2D
from keras.layers.normalization import BatchNormalization
from keras.layers.recurrent import LSTM, GRU
from keras.layers.embeddings import Embedding
from keras.layers.merge import Concatenate, concatenate, add
from keras.layers.noise import GaussianNoise
from keras.layers.wrappers import Bidirectional, TimeDistributed
from keras.layers.advanced_activations import LeakyReLU, PReLU

BLOCKS = [Conv2D, MaxPooling2D, BatchNormalization, LeakyReLU]
