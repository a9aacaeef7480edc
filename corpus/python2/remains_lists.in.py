import numpy as np
from keras.layers import Dense

d = {}
a = map(int, '12')
b = d.keys()
print(a[0], map(int, '1')[0], d.keys()[0], d.items() + [1])
print(len(map(int, '1')), np.array(map(int, '12')), np.array(d.values()))
print(list(map(int, '1'))[0], len(d.keys()), list(d)[0])
d.keys().sort()
for x in map(int, '12'):
    pass
x = sorted([1], cmp=a), [1].sort(lambda a, b: 0)
