# corpus: dialect=k1 select=keras1-layers,removed
from keras.engine import InputSpec
from keras.layers.recurrent import LSTM, Recurrent


class Attention(Recurrent):
    def __init__(self, output_dim, inner_init='orthogonal', **kwargs):
        self.output_dim = output_dim
        super(Attention, self).__init__(consume_less='mem', **kwargs)


class Peephole(LSTM):
    def __init__(self, output_dim, **kwargs):
        super(Peephole, self).__init__(output_dim, **kwargs)


Attention(64, inner_init='glorot_uniform', return_sequences=True)
