import tensorflow as tf
import tensorflow.keras.backend as K

print(K.floatx())
