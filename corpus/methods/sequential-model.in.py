# corpus: select=methods dialect=k1
from keras.layers import Dense
from keras.models import Sequential

net = Sequential()
net.add(Dense(1, input_dim=4))
net.build()
print(net.model.layers, net.flattened_layers)
