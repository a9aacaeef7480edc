from keras.layers import Dense
from keras.models import Sequential

def build_net():
    net = Sequential([Dense(1)])
    net.compile(optimizer='sgd', loss='mse')
    return net
