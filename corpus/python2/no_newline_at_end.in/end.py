from keras.layers import Dense
if 1:
    print 1