# corpus: select=not-keras dialect=k2
import scipy.sparse.linalg as linalg
from keras.models import Sequential

values = linalg.eigsh(matrix, 2)
others = linalg.eigsh(matrix, 2)
