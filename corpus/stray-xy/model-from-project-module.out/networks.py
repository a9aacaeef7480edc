from tensorflow.keras.layers import Dense, Flatten
from tensorflow.keras.models import Sequential


def small_net():
    net = Sequential([Flatten(), Dense(5)])
    net.compile('sgd', 'mse')
    return net
