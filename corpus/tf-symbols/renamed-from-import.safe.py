# corpus: select=tf-symbols
from keras.layers import Lambda
from tensorflow import expand_dims, log, set_random_seed

set_random_seed(1)
layer = Lambda(lambda x: expand_dims(log(x), 1))
