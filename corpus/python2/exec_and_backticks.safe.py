from keras.layers import Dense

code = 'x = 1'
exec code
exec code in {}
exec code in {}, {}
exec(code)
text = `code` + `1, 2`
