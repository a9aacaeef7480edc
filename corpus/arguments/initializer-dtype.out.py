# corpus: select=arguments dialect=tf1
from tensorflow import keras

layer = keras.layers.Dense(3, kernel_initializer=keras.initializers.RandomNormal(0.0, 0.1, 3))
