from tensorflow.keras import layers as merge
from tensorflow.keras.layers import Input

a = Input(shape=(4,))
joined = merge.concatenate([a, a])
