from tensorflow.keras.layers import Dense

for i in xrange(3):
    pass
if isinstance(i, basestring) or isinstance(i, unicode):
    name = raw_input()
x = reduce(lambda a, b: a, [1])
y = cmp(1, 2)
