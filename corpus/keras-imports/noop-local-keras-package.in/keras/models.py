from keras.layers import Dense


def small():
    return [Dense(1)]
