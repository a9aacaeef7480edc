from keras.layers import Dense

for i in xrange(3):  # keras-codemods: ignore[python2]
    pass
