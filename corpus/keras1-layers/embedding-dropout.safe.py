# corpus: dialect=k1 select=keras1-layers
from keras.layers import Embedding, GRU, Input
from keras.models import Sequential

model = Sequential()
model.add(Embedding(20000, 128, dropout=0.2))
model.add(GRU(8))

def tagger(rate):
    model = Sequential()
    model.add(Embedding(
        20000, 128,
        dropout=rate,  # of the words
        input_length=80))  # at most
    return model

listed = Sequential([
    Embedding(20000, 128, input_length=80, dropout=0.2),
    GRU(8),
])

words = Input((80,))
inner = GRU(8)(Embedding(20000, 128, dropout=0.2, name='words')(words))
