# corpus: select=backend,arguments dialect=tf1 target=keras2
from tensorflow.keras import backend as K
from tensorflow.keras.layers import Dense, Input

x = Input((8,))
y = K.mean(K.square(Dense(4)(x)), axis=-1)
f = K.function([x], [y])
K.set_value(Dense(3).kernel, 0.)
