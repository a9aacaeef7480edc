# corpus: dialect=k1
def build(Convolution2D, Dense, merge, layers):
    a = Convolution2D(64, 3, 3, border_mode='same')
    b = Dense(output_dim=3)
    c = merge([a, b], mode='concat')
    return layers.Convolution2D(64, 3, 3), c
