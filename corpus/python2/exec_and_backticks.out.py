from tensorflow.keras.layers import Dense

code = 'x = 1'
exec(code)
exec(code, {})
exec(code, {}, {})
exec(code)
text = repr(code) + repr((1, 2))
