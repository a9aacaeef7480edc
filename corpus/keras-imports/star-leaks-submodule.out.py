from tensorflow.keras.layers import *
from tensorflow.keras import regularizers

dense = Dense(4, kernel_regularizer=regularizers.l2(0.01))
