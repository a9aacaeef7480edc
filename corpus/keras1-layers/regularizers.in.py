# corpus: dialect=k1
from keras.layers import Dense
from keras.regularizers import activity_l1, activity_l2, l1l2, l2

first = Dense(10, W_regularizer=l2(l=0.01), activity_regularizer=activity_l2(0.01))
second = Dense(10, W_regularizer=l1l2(l1=0.01, l2=0.02), activity_regularizer=activity_l1(0.1))
