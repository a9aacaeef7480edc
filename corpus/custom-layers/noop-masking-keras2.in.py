# corpus: select=custom-layers
from keras.layers import Layer


class Pass(Layer):
    def __init__(self, **kwargs):
        self.supports_masking = True  # Keras 2 reset it, too
        super(Pass, self).__init__(**kwargs)
