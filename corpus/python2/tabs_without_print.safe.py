from keras.layers import Dense

def f(x):
	if x:
		x = 1
        x = 2
	return x
