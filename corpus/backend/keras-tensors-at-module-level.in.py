# corpus: select=backend,arguments dialect=tf1
from tensorflow.keras import backend as K
from tensorflow.keras.layers import Dense, Input
from tensorflow.keras.models import Model

left, right = Input((16,)), Input((16,))
encode = Dense(8)
a, b = encode(left), encode(right)
distance = K.sum(K.abs(a - b), axis=1, keepdims=True)
similar = K.exp(-distance)
joined = K.concatenate([a, b])
clipped = K.clip(joined, -1., 1.)
model = Model([left, right], Dense(1)(K.l2_normalize(clipped, axis=-1)))
