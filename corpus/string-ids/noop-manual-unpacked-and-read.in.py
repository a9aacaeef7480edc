# corpus: select=string-ids
from keras.layers import Dense

SETTINGS = {'kernel_constraint': 'maxnorm', 'kernel_initializer': 'ones'}
dense = Dense(4, **SETTINGS)
print(SETTINGS)
