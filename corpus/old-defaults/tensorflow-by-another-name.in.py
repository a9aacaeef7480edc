# corpus: select=old-defaults
import tensorflow as flow

config = flow . ConfigProto()
x = flow.keras.layers.GRU(16)(flow.keras.layers.Input((20, 8)))
