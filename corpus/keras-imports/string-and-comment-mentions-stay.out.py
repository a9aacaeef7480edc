# import keras.layers.core
from tensorflow import keras

CONFIG = {'class': 'keras.layers.core.Dense'}  # see keras.layers.core
print('from keras.layers.core import Dense', CONFIG, keras.layers.Dense)
