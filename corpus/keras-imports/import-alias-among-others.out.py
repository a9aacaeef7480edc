import os, tensorflow.keras.backend as K, sys

print(os.sep, K.floatx(), sys.argv)
