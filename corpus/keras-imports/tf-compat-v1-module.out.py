import tensorflow as tf
from tensorflow.keras.layers import Dense
import tensorflow.keras.backend as K

print(Dense(1)(tf.zeros((2, 3))), K.floatx())
