# corpus: select=string-ids
import keras
from keras.layers import Conv2D, Dense

conv = Conv2D(8, (3, 3), kernel_regularizer='l1_l2')
dense = Dense(4, bias_regularizer="l1_l2", activity_regularizer='l1')
found = keras.regularizers.get('l1_l2')
