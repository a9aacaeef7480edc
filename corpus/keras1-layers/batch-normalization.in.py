# corpus: dialect=k1 select=keras1-layers,arguments
from keras.layers import BatchNormalization

BatchNormalization(mode=0, axis=1)
BatchNormalization(1e-6)
BatchNormalization(epsilon=1e-5, momentum=0.9, beta_init='zero', gamma_init='one')
BatchNormalization(1e-6, 0, 1, 0.9)
BatchNormalization(axis=3, name='bn')
