from tensorflow.keras import *

net = models.Sequential()
net.add(layers.Dense(2))
