from __future__ import print_function
from keras.layers import Dense

try:
    print('a', 'b', end='')
except ValueError, error:
    print(error, file=log)
