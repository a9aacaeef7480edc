from keras.layers.core import Dense, \
    Dropout, Flatten
from keras.optimizers \
    import SGD

print(Dense, Dropout, Flatten, SGD)
