# corpus: dialect=k1 select=keras1-layers
from keras.layers import Dropout, Embedding, GRU, Input
from keras.models import Sequential

model = Sequential()
model.add(Embedding(20000, 128))
model.add(Dropout(0.2, noise_shape=(None, None, 1)))
model.add(GRU(8))

def tagger(rate):
    model = Sequential()
    model.add(Embedding(
        20000, 128,
        # of the words
        input_shape=(80,)))  # at most
    model.add(Dropout(rate, noise_shape=(None, None, 1)))
    return model

listed = Sequential([
    Embedding(20000, 128, input_shape=(80,)),
    Dropout(0.2, noise_shape=(None, None, 1)),
    GRU(8),
])

words = Input((80,))
inner = GRU(8)(Dropout(0.2, noise_shape=(None, None, 1))(Embedding(20000, 128, name='words')(words)))
