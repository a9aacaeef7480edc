# corpus: dialect=k1 select=keras1-layers
from keras.layers import AtrousConvolution1D, Conv1D


class Causal(AtrousConvolution1D):
    def __init__(self, nb_filter, filter_length, init='glorot_uniform', atrous_rate=1, causal=False, **kwargs):
        super(Causal, self).__init__(nb_filter, filter_length, kernel_initializer=init, dilation_rate=atrous_rate, **kwargs)
        self.causal = causal


x = Causal(8, 2, atrous_rate=4, border_mode='valid', causal=True)
y = Conv1D(8, 2, dilation_rate=4, padding='valid')
