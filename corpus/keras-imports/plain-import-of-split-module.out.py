# corpus: dialect=k2
from tensorflow import keras

spec = keras.layers.InputSpec(ndim=3)
