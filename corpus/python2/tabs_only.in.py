from keras.layers import Dense

def f(x):
	if x:
		print 1
	return x
