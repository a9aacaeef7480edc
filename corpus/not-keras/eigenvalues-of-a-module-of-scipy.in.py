# corpus: select=not-keras dialect=k2
import scipy.sparse.linalg as linalg
import scipy.sparse.linalg.eigen.arpack as arpack
from keras.models import Sequential

values = arpack.eigsh(matrix, 2)
others = linalg.eigsh(matrix, 2)
