from tensorflow.keras.layers import Dense, \
    Dropout, Flatten
from tensorflow.keras.optimizers \
    import SGD

print(Dense, Dropout, Flatten, SGD)
