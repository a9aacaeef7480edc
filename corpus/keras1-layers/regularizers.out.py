# corpus: dialect=k1
from tensorflow.keras.layers import Dense
from tensorflow.keras.regularizers import l1 as activity_l1, l2 as activity_l2, l1_l2 as l1l2, l2

first = Dense(10, kernel_regularizer=l2(l2=0.01), activity_regularizer=activity_l2(0.01))
second = Dense(10, kernel_regularizer=l1l2(l1=0.01, l2=0.02), activity_regularizer=activity_l1(0.1))
