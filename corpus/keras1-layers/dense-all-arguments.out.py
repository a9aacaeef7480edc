# corpus: dialect=k1 select=keras1-layers
from keras.layers import Dense

Dense(units=10, input_dim=784, kernel_initializer='uniform')
Dense(10, kernel_initializer='uniform', activation='softmax')
Dense(10, kernel_regularizer='l2', bias_regularizer='l1', activity_regularizer='l2', kernel_constraint='nonneg', bias_constraint='nonneg')
Dense(10, use_bias=False, name='logits')
Dense(10, activation='softmax')
Dense(kernel_initializer='normal', units=10, activation='relu', input_shape=(784,))
