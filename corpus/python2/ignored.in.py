from keras.layers import Dense

print 'a'  # keras-codemods: ignore[python2]
