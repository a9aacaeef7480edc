import tensorflow.keras.backend as K

print(K.floatx())
