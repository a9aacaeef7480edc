from tensorflow import keras

net = keras.models.Sequential([keras.layers.Dense(1)])
net = keras.utils.multi_gpu_model(net, 2)
