import tensorflow.python.keras.backend as K
import tensorflow.python.keras as tfkeras
import tensorflow.python.keras.layers

print(K.floatx(), tfkeras.models.Sequential())
print(tensorflow.python.keras.layers.Dense(1))
