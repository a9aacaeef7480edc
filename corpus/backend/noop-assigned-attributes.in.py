# corpus: select=backend,arguments dialect=k2
# Writing to the module is nobody's call.
from keras import backend as K

K.my_function = len
K.learning = 3
print(K.my_function)
