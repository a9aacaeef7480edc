# corpus: select=string-ids
import keras
from keras.layers import Conv2D, Dense

conv = Conv2D(8, (3, 3), kernel_regularizer=keras.regularizers.L1L2(l1=0.01, l2=0.01))
dense = Dense(4, bias_regularizer=keras.regularizers.L1L2(l1=0.01, l2=0.01), activity_regularizer='l1')
found = keras.regularizers.get(keras.regularizers.L1L2(l1=0.01, l2=0.01))
