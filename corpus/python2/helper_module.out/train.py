from tensorflow.keras.layers import Dense
from helper import show

show(Dense(3, kernel_initializer='uniform'))
