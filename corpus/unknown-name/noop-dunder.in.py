# corpus: select=unknown-name
import keras

print(keras.__version__, keras.layers.__file__)
