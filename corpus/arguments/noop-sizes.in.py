# corpus: select=arguments
import numpy as np
from keras.layers import LSTM, Conv2D, Dense, Embedding
from keras.utils import to_categorical

y = to_categorical(labels)
n = int(np.max(labels)) + 1
m = np.max(labels)

Dense(y.shape[1])
Dense(len(np.unique(labels)))
Dense(np.unique(labels).shape[0])
Dense(np.unique(labels).size)
Dense(n // 2)
Dense(n * 2)
Dense(max(sizes))
Dense(np.shape(y)[1])
Embedding(len(words) + 1, 32)
LSTM(m)
Conv2D(m, 3)

options = {"sizes": [100, 50], "dropout": 0.5}
for size in options["sizes"]:
    Dense(size)
