# corpus: select=symbolic-tensors dialect=k2
from keras import backend as K
from keras.layers import Dense, Input
from keras.models import Model

picture = Input(batch_shape=(1, 4))
both = K.concatenate([K.variable([[1., 2., 3., 4.]]), picture], axis=0)
start = both
alone = Input(tensor=picture)
model = Model(start, Dense(1)(start))
slope = K.gradients(K.sum(model.layers[-1].output), picture)
