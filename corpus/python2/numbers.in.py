from keras.layers import Dense
import os

os.chmod('a', 0755)
sizes = [0, 00, 07, 10L, 0xFFL, 0o17, 0b1, 1e5, 0.5, 1.]
real = 7L.real
