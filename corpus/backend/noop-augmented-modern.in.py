# corpus: select=backend
from tensorflow.keras import backend as K

total = K.zeros((2,))
total += 1
