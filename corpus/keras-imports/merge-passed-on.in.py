from functools import partial
from keras.layers import Dense, merge

add = partial(merge, mode='sum')
