# corpus: select=backend,arguments dialect=k1
from keras import backend as K
from keras.layers import Input, merge

a, b = Input((4,)), Input((4,))
f = K.function([a, b], [merge([a, b], mode='sum')], updates=[])
print(f([x, y])[0])
