# corpus: select=backend,arguments dialect=k2 target=keras2
from keras import backend as K
from keras.layers import Layer


class Noise(Layer):
    def call(self, x, training=None):
        if K.image_dim_ordering() == 'th':
            x = K.permute_dimensions(x, (0, 2, 3, 1))
        return K.in_train_phase(x + 1., x, training=training)


K.reset_uids()
K.set_learning_phase(0)
