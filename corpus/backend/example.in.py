# corpus: select=backend dialect=k2
from keras import backend as K
from keras.layers import Dense, Input, Layer
from keras.models import Model


class Noise(Layer):
    def call(self, x, training=None):
        return K.in_train_phase(x + K.random_normal(K.shape(x)), x, training=training)


axis = 1 if K.image_dim_ordering() == 'th' else -1
inputs = Input((8,))
length = K.sqrt(K.sum(K.square(inputs), axis=-1, keepdims=True))
model = Model(inputs, Dense(1)(Noise()(inputs / length)))
gradients = K.gradients(model.output, model.input)
