from keras.layers import Dense

print('mode', 0755)
print("a", "b")
