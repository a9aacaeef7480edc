# corpus: select=not-keras
import keras
from sklearn import cross_validation

folds = cross_validation.KFold(10, n_folds=2)
parts = cross_validation.train_test_split(x, y)
