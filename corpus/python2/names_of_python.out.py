from tensorflow.keras.layers import Dense
import sys
from functools import reduce

name = input('name? ')
number = eval(input('number? '))
text = str(name) + chr(3)
total = reduce(lambda a, b: a + b, [1, 2])
big = int(3) + sys.maxsize
ok = isinstance(name, str) or isinstance(name, str)
data = open('a').read()
Dense(*(3,), **{})
exec(compile(open('a.py', "rb").read(), 'a.py', 'exec'))
print(((name > text) - (name < text)), sys.intern('a'))
