# corpus: select=not-keras
import keras
from sklearn import cross_validation
from sklearn.model_selection import train_test_split

folds = cross_validation.KFold(10, n_folds=2)
parts = train_test_split(x, y)
