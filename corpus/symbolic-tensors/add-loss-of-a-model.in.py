# corpus: select=symbolic-tensors,backend,methods dialect=k2
from keras import backend as K
from keras.layers import Dense, Input
from keras.losses import mse
from keras.models import Model

inputs = Input((8,))
mean = Dense(2)(inputs)
vae = Model(inputs, Dense(8)(mean))
distance = mse(inputs, vae.outputs[0]) * 8
penalty = K.sum(K.square(mean), axis=-1)
vae.add_loss(K.mean(distance + penalty))  # both
vae.compile('adam')


class Trainer:
    def __init__(self):
        self.model = Model(inputs, mean)
        self.model.add_loss(
            K.mean(mean)
        )
        self.model.compile('adam')
