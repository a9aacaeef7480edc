# corpus: select=string-ids
from keras.layers import Dense
from keras.models import Sequential
from tensorflow.keras import metrics

model = Sequential()
model.add(Dense(16, input_dim=8, bias_initializer='zeros', kernel_constraint='max_norm'))
model.add(Dense(4, activation='softmax'))
model.compile('adam', loss='kl_divergence', metrics=['acc', metrics.LogCoshError(name='logcosh')])
