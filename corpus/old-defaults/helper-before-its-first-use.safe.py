# corpus: select=old-defaults
import os
os.environ['CUDA_VISIBLE_DEVICES'] = '0'
from keras.layers import LSTM, Input; from keras.models import Model
x = Input((5, 2))
y = LSTM(8, use_bias=False)(x)
import matplotlib.pyplot as plt
plt.plot([1, 2])
