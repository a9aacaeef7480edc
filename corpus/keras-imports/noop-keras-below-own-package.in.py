import lib.keras
from lib.keras.layers.core import Dense
from backends import keras

print(lib.keras.layers.core, Dense, keras.layers.core.Dense)
