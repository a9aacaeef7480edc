from keras.layers import Dense
print "ä"