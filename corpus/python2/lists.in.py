from keras.layers import Dense
import numpy as np

a = map(int, '123')
b = filter(None, a)
c = zip(a, b)
d = range(3)
for i in xrange(3):
    print i, range(3)[1]
for x, y in zip(a, b):
    print x
print sum(map(int, '12')), ','.join(map(str, a)), dict(zip(a, b))
e = np.array(map(float, a))
f = np.array(range(3))
g, h = map(int, '12')
i = map(None, a)
j = map(None, a, b)
k = [range(n) for n in range(3)]
a += map(int, '4')
map(print_it, a)
l = len(filter(None, a))
m = len(range(3))
n = f(**x.values())
for o in tqdm(range(3)):
    print f(*range(3)), f(*map(int, '12')), f(a=map(int, '12'))
