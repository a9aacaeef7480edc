from keras.layers import Dense

def f(x):
	if x:
		print 1
        print 2
	text = """
	a tab that stays
        """
    	print text
	return x
