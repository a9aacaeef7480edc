# corpus: dialect=k1 select=string-ids
from keras.layers import Convolution2D, Dense

dense = Dense(4, W_regularizer='l1l2', activity_regularizer='activity_l2')
conv = Convolution2D(8, 3, 3, b_regularizer='l2', W_regularizer='activity_l1l2')
