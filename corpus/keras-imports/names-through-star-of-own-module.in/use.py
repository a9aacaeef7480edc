from common import *

K.get_session()
print(K.tf.log(x), keras.layers.core.Dense(3), K.sum(x))
