# corpus: dialect=k1 select=keras1-layers,arguments
from keras.layers import AveragePooling2D, LSTM


class Plain(LSTM):
    def __init__(self):
        LSTM.__init__(self, consume_less='mem')


class Mean(AveragePooling2D):
    def __init__(self):
        AveragePooling2D.__init__(self)


class Same(LSTM):
    def __init__(self, *sizes):
        LSTM.__init__(self, *sizes, inner_init='uniform')
