from tensorflow.keras.layers import Dense
import numpy as np
import itertools

a = list(map(int, '123'))
b = list(filter(None, a))
c = list(zip(a, b))
d = list(range(3))
for i in range(3):
    print(i, list(range(3))[1])
for x, y in zip(a, b):
    print(x)
print(sum(map(int, '12')), ','.join(map(str, a)), dict(zip(a, b)))
e = np.array(list(map(float, a)))
f = np.array(range(3))
g, h = map(int, '12')
i = list(iter(a))
j = list(itertools.zip_longest(a, b))
k = [list(range(n)) for n in range(3)]
a += map(int, '4')
list(map(print_it, a))
l = len(list(filter(None, a)))
m = len(range(3))
n = f(**x.values())
for o in tqdm(range(3)):
    print(f(*range(3)), f(*map(int, '12')), f(a=list(map(int, '12'))))
