# corpus: select=not-keras
from collections import OrderedDict, Mapping, Sequence as Seq
from fractions import gcd
import collections
import keras
from sklearn.externals import joblib
from sklearn.grid_search import GridSearchCV
from sklearn.cross_validation import KFold, train_test_split
from scipy.misc import logsumexp

if isinstance(x, (Mapping, Seq, collections.Iterable)):
    print(gcd(4, 6), OrderedDict(x), logsumexp(y))
joblib.dump(keras, 'x')
