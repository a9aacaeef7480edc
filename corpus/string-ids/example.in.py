# corpus: select=string-ids
from keras.layers import Dense
from keras.models import Sequential

model = Sequential()
model.add(Dense(16, input_dim=8, bias_initializer='constant', kernel_constraint='maxnorm'))
model.add(Dense(4, activation='softmax'))
model.compile('adam', loss='kullback_leibler_divergence', metrics=['acc', 'logcosh'])
