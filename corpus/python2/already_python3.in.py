from __future__ import print_function
import sys
from keras.layers import Dense

print('a', file=sys.stderr)
for k, v in {}.items():
    print(k)
x = list(map(int, '12'))[0]
y = 3 / 2
