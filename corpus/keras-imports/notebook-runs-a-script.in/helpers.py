from keras.layers import Dense
from keras.models import Sequential
