from tensorflow.keras import Input, Model, Sequential
from tensorflow.keras import __version__ as keras_version

print('Keras', keras_version)
x = Input(shape=(3,))
identity = Model(x, x)
