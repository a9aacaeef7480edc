from tensorflow.keras.layers import Dense

print('mode', 0o755)
print("a", "b")
