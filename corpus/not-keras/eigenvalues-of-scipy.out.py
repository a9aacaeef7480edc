# corpus: select=not-keras dialect=k2
from scipy.sparse.linalg import eigsh, ArpackNoConvergence
from scipy.sparse.linalg import eigs
from keras.models import Sequential

try:
    values = eigsh(matrix, 1)
except ArpackNoConvergence:
    values = eigs(matrix)
