from __future__ import print_function
from tensorflow.keras.layers import Dense

try:
    print('a', 'b', end='')
except ValueError as error:
    print(error, file=log)
