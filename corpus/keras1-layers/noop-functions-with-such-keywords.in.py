# corpus: dialect=k1
def conv(nb_filter, nb_row, nb_col, border_mode='same', subsample=(1, 1)):
    return nb_filter, nb_row, nb_col, border_mode, subsample


def build(model, init='glorot_uniform', W_regularizer=None):
    return model(init=init, W_regularizer=W_regularizer)


a = conv(64, 3, 3, border_mode='valid', subsample=(2, 2))
b = build(conv, init='uniform', W_regularizer='l2')
c = dict(border_mode='same', dim_ordering='tf', p=0.5, output_dim=3)
