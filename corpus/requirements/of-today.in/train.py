# corpus: select=requirements
import keras

model = keras.Sequential([keras.layers.Dense(1)])
x = keras.ops.ones((1, 3))
