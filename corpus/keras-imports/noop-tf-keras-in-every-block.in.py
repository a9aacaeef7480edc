def build():
    from tensorflow.keras.layers import Dense
    return Dense(1)


class Encoder:
    from tensorflow.keras import backend as K


try:
    from tensorflow import keras
except ImportError:
    keras = None
