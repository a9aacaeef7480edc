# corpus: select=string-ids
from keras.layers import GRU, Activation

memory = GRU(4, recurrent_activation='hard_sigmoid', kernel_initializer='ones')
gate = Activation('hard_sigmoid')
