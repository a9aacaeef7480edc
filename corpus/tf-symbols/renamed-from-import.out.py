# corpus: select=tf-symbols
from keras.layers import Lambda
from tensorflow.math import log
from tensorflow.random import set_seed as set_random_seed
from tensorflow import expand_dims

set_random_seed(1)
layer = Lambda(lambda x: expand_dims(log(x), 1))
