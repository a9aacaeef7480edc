from tensorflow import keras; import sys

print(keras.layers.Dense(1), sys.argv)
