# corpus: select=not-keras
from keras.models import Sequential
try:
    from collections.abc import Iterable
except ImportError:
    from collections import Iterable
try:
    from sklearn.model_selection import train_test_split
except ImportError:
    from sklearn.cross_validation import train_test_split
