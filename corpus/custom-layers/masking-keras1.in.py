# corpus: select=custom-layers dialect=k1
from keras.engine.topology import Layer


class Pass(Layer):
    def __init__(self, **kwargs):
        self.supports_masking = True  # masks go through
        super(Pass, self).__init__(**kwargs)


class Late(Layer):
    def __init__(self, **kwargs):
        super(Late, self).__init__(**kwargs)
        self.supports_masking = True
