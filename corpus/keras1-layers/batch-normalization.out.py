# corpus: dialect=k1 select=keras1-layers,arguments
from keras.layers import BatchNormalization

BatchNormalization(axis=1)
BatchNormalization(epsilon=1e-6)
BatchNormalization(epsilon=1e-5, momentum=0.9, beta_initializer='zero', gamma_initializer='one')
BatchNormalization(epsilon=1e-6, axis=1, momentum=0.9)
BatchNormalization(axis=3, name='bn')
