# corpus: select=old-defaults target=keras2
from keras.layers import ConvLSTM2D
from keras.optimizers import RMSprop

layer = ConvLSTM2D(4, (3, 3), use_bias=False)
optimizer = RMSprop()
