import sys
from tensorflow.keras.layers import Dense

try:
    unicode
except NameError:
    unicode = str
try:
    import cPickle as pickle
except ImportError:
    import pickle
PY2 = sys.version_info[0] == 2
if PY2:
    text = unicode
    for k, v in {}.iteritems():
        pass
strings = (str, unicode) if sys.version_info[0] == 2 else (str,)
old = sys.version_info.major < 3 and isinstance(text, basestring)
from six.moves import xrange, reduce
for i in xrange(3):
    reduce(max, [i])
