import keras
from keras import build_net, layers

print(keras.build_net(3), build_net(2), layers.Dense())
