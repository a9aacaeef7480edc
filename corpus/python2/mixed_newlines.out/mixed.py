from tensorflow.keras.layers import Dense
print(1)
print(2, repr(3))print(4)