from keras.layers import Dense
from helper import show

show(Dense(3, init='uniform'))
