# corpus: select=backend,arguments dialect=tf1
from tensorflow.keras import layers, ops
from tensorflow.keras.layers import Dense, Input
from tensorflow.keras.models import Model

left, right = Input((16,)), Input((16,))
encode = Dense(8)
a, b = encode(left), encode(right)
distance = ops.sum(ops.abs(a - b), axis=1, keepdims=True)
similar = ops.exp(-distance)
joined = ops.concatenate([a, b], axis=-1)
clipped = ops.clip(joined, -1., 1.)
model = Model([left, right], Dense(1)(layers.UnitNormalization(-1)(clipped)))
