from keras.layers.core import *

norm = Lambda(lambda x: x / K.sqrt(K.sum(K.square(x))))
weights = np.ones((2, 2))
