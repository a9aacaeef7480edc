import keras.layers, keras.models

net = keras.models.Sequential()
net.add(keras.layers.Dense(1))
