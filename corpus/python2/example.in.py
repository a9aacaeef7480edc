# corpus: select=python2
from keras.models import Sequential

names = {'a': 1, 'b': 2}
batch_size = 2
steps = len(names) / batch_size
for name, value in names.iteritems():
    print name, '%d' % value
try:
    first = names.keys()[0]
except IndexError, error:
    print >>log, error
