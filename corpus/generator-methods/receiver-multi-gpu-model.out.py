from tensorflow.keras.layers import Dense
from tensorflow.keras.models import Sequential
from keras.utils import multi_gpu_model
from feeds import train_feed

net = Sequential([Dense(1)])
parallel = multi_gpu_model(net, gpus=2)
parallel.fit(train_feed(), steps_per_epoch=10)
