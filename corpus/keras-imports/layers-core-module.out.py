from tensorflow.keras import layers as core
from tensorflow.keras import layers as conv

stack = [conv.Conv2D(8, (3, 3)), core.Flatten(), core.Dense(2)]
