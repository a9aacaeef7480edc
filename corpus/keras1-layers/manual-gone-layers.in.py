# corpus: dialect=k1
from keras.layers import Highway, MaxoutDense, SReLU
from keras.layers.local import LocallyConnected1D, LocallyConnected2D
from keras.layers.advanced_activations import ParametricSoftplus

model.add(Highway(activation='relu', init='uniform'))
model.add(MaxoutDense(10, nb_feature=4, W_regularizer='l2'))
model.add(SReLU(t_left_init='zero'))
model.add(LocallyConnected1D(64, 3, border_mode='valid'))
model.add(LocallyConnected2D(64, 3, 3, subsample=(2, 2)))
model.add(ParametricSoftplus(alpha_init=0.2))
