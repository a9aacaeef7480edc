from . import keras
from .keras import layers
from .keras.layers.core import Dense
from ..keras import backend as K

print(keras, layers, Dense, K)
