# import keras.layers.core
import keras

CONFIG = {'class': 'keras.layers.core.Dense'}  # see keras.layers.core
print('from keras.layers.core import Dense', CONFIG, keras.layers.core.Dense)
