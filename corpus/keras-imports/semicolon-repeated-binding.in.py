import keras; import keras.layers; import sys

print(keras.layers.Dense(1), sys.argv)
