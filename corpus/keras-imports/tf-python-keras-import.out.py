import tensorflow.keras.backend as K
import tensorflow.keras as tfkeras
import tensorflow.keras.layers

print(K.floatx(), tfkeras.models.Sequential())
print(tensorflow.keras.layers.Dense(1))
