# corpus: dialect=k1 select=string-ids
from keras.layers import Convolution2D, Dense
from tensorflow.keras import regularizers

dense = Dense(4, W_regularizer=regularizers.L1L2(l1=0.01, l2=0.01), activity_regularizer='l2')
conv = Convolution2D(8, 3, 3, b_regularizer='l2', W_regularizer=regularizers.L1L2(l1=0.01, l2=0.01))
