# corpus: select=methods
import network
from keras import backend as K

print(network.lr, network.weights, network.updates, network.input_shape, K.epsilon())
network.lr = 0.1
