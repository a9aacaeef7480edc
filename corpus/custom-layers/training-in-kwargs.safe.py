# corpus: dialect=k2 select=custom-layers,backend
from keras import backend as K
from keras.layers import Layer


class Projection(Layer):
    def __init__(self, rate, **kwargs):
        super().__init__(**kwargs)
        self.rate = rate

    def call(self, inputs, **kwargs):
        dropped = K.dropout(inputs, self.rate)
        return K.in_train_phase(dropped, inputs, training=kwargs.get("training"))


class Noisy(Layer):
    def call(self, inputs, mask=None, **options):
        training = options.pop("training", None)
        if training:
            return inputs + 0.1
        return inputs


class Asks(Layer):
    def call(self, inputs, **kwargs):
        if "training" in kwargs:
            return inputs * 2
        return inputs


class Named(Layer):
    def call(self, inputs, training=None, **kwargs):
        return inputs * 2 if training else inputs


def call(inputs, **kwargs):
    return kwargs.get("training")
