# corpus: select=string-ids
from keras.layers import Dense
from keras.models import Sequential


def build(units, loss='log_cosh'):
    """A small regression."""
    model = Sequential()
    model.add(Dense(units, input_dim=8, kernel_initializer='normal'))
    model.compile('adam', loss=loss)
    return model


plain = build(4)
spread = build(4, 'kl_divergence')
angle = build(units=4, loss='cosine_similarity')
