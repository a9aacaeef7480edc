# corpus: dialect=k2
import keras.engine

spec = keras.engine.InputSpec(ndim=3)
