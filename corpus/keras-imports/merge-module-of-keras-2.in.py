from keras.layers import merge, Input

a = Input(shape=(4,))
joined = merge.concatenate([a, a])
