# corpus: select=backend
from tensorflow.keras import ops
from keras.layers import Input; x = Input((3,))
y = ops.sum(ops.square(x), axis=1)
