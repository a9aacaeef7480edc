# corpus: select=string-ids
from functools import partial

from keras.layers import Conv2D

Conv = partial(Conv2D, kernel_size=(3, 3), kernel_initializer='constant', kernel_constraint='maxnorm')
