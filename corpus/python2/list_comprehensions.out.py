from tensorflow.keras.layers import Dense

print([x for x in (1, 2)], [y for x in (1, 2) for y in (3, x)])
