# corpus: select=not-keras
from collections.abc import Iterable, Mapping, Sequence as Seq
from collections import OrderedDict
from math import gcd
import collections
import keras
import joblib
from sklearn.model_selection import GridSearchCV
from sklearn.model_selection import train_test_split
from scipy.special import logsumexp

if isinstance(x, (Mapping, Seq, Iterable)):
    print(gcd(4, 6), OrderedDict(x), logsumexp(y))
joblib.dump(keras, 'x')
