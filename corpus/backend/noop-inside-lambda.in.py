# corpus: select=backend,arguments dialect=k2
from keras import backend as K
from keras.layers import Dense, Input, Lambda
from keras.models import Model

x = Input((8,))
y = Lambda(lambda t: K.l2_normalize(t, axis=-1))(Dense(4)(x))
z = Lambda(lambda t: K.expand_dims(K.mean(t, axis=1), -1), output_shape=(1,))(y)
shape = K.int_shape(z)
model = Model(x, z)
