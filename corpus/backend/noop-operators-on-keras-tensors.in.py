# corpus: select=backend,arguments dialect=tf1
from tensorflow.keras import backend as K
from tensorflow.keras.layers import Dense, Input
from tensorflow.keras import Model

x = Input((8,))
h = Dense(4)(x)
model = Model(x, 2. * h - h[:, :1] ** 2)
print(K.int_shape(h), K.is_keras_tensor(h), h.shape, K.floatx())
