from tensorflow import keras

net = keras.models.Sequential()
net.add(keras.layers.Dense(1))
