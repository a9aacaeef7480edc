# corpus: select=backend,arguments
from tensorflow import keras
from tensorflow.keras import ops

x = keras.Input((8,))
y = ops.mean(ops.square(x), axis=-1, keepdims=True)
model = keras.Model(x, y)
f = keras.Function([x], [y])
