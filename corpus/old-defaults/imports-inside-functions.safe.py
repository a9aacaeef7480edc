# corpus: select=old-defaults dialect=k2
#!/usr/bin/env python
def build():
    from keras.layers import LSTM
    import keras
    return keras.models.Sequential([LSTM(8)])


def other(keras):
    from keras.layers import GRU
    return [GRU(n) for n in (1, 2)]
