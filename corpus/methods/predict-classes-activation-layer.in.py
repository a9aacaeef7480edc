# corpus: select=methods
import numpy as np
from keras.layers import Activation, Dense, Dropout
from keras.models import Sequential

DIGITS = 10
net = Sequential([
    Dense(64, input_dim=784),
    Activation("relu"),
    Dropout(0.5),
    Dense(DIGITS),
    Activation("softmax"),
])
right = np.sum(net.predict_classes(x_test) == y_test)
