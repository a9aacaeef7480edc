from keras.layers import Dense
import sys

name = raw_input('name? ')
number = input('number? ')
text = unicode(name) + unichr(3)
total = reduce(lambda a, b: a + b, [1, 2])
big = long(3) + sys.maxint
ok = isinstance(name, basestring) or isinstance(name, (str, unicode))
data = file('a').read()
apply(Dense, (3,), {})
execfile('a.py')
print cmp(name, text), intern('a')
