from tensorflow.keras.layers import Dense  # keras-codemods: ignore[generator-methods]
from keras.layers.core import Flatten  # keras-codemods: ignore

print(Dense, Flatten)
