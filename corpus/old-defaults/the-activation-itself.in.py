# corpus: select=old-defaults
from keras import activations, backend as K
from keras.activations import hard_sigmoid
from keras.layers import LSTM, Activation, Lambda

gate = Activation(activations.hard_sigmoid, name='gate')
memory = LSTM(4, kernel_initializer='ones', recurrent_activation=hard_sigmoid)
other = LSTM(4, recurrent_activation=K.hard_sigmoid)
plain = Lambda(lambda x: K.hard_sigmoid(x) + activations.hard_sigmoid(x))
