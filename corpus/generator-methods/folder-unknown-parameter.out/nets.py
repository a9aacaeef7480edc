from tensorflow.keras.layers import Dense
from tensorflow.keras.models import Sequential

def build_net():
    net = Sequential([Dense(1)])
    net.compile(optimizer='sgd', loss='mse')
    return net
