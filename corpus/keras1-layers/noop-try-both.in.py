# corpus: select=keras1-layers
try:
    from tensorflow.keras.layers import Conv2D
except ImportError:
    from keras.layers import Conv2D

a = Conv2D(64, (3, 3), padding='same')
