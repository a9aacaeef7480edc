from keras.layers import MaxPooling1D
from net import build

layers = build() + [MaxPooling1D(pool_size=2)]
