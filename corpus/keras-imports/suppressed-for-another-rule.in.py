from keras.layers.core import Dense  # keras-codemods: ignore[generator-methods]
from keras.layers.core import Flatten  # keras-codemods: ignore

print(Dense, Flatten)
