# corpus: select=backend
from keras import backend as K; from keras.layers import Input; x = Input((3,))
y = K.sum(K.square(x), axis=1)
