from tensorflow.keras.layers import Flatten, Lambda, RepeatVector
from tensorflow.keras.layers import Conv2D, UpSampling2D
from tensorflow.keras.layers import ConvLSTM2D
from tensorflow.keras.layers import MaxPooling2D, GlobalAveragePooling2D
from tensorflow.keras.layers import BatchNormalization
from tensorflow.keras.layers import LSTM, GRU
from tensorflow.keras.layers import Embedding
from tensorflow.keras.layers import Concatenate, concatenate, add
from tensorflow.keras.layers import GaussianNoise
from tensorflow.keras.layers import Bidirectional, TimeDistributed
from tensorflow.keras.layers import LeakyReLU, PReLU

BLOCKS = [Conv2D, MaxPooling2D, BatchNormalization, LeakyReLU]
