from tensorflow.keras.layers import Dense

for i in range(3):
    pass
if isinstance(i, str) or isinstance(i, str):
    name = input()
x = reduce(lambda a, b: a, [1])
y = cmp(1, 2)
