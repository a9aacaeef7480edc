# corpus: select=string-ids
from tensorflow.keras import layers

block = layers.Dense(4, activation='PReLU')
