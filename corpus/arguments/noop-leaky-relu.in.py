# corpus: select=arguments dialect=k2
from keras.layers import BatchNormalization, Dense, LeakyReLU

a = LeakyReLU(alpha=0.2)
b = BatchNormalization(momentum=0.8, name='norm')
c = Dense(3, name='a-b')
