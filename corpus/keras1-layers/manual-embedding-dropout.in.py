# corpus: dialect=k1 select=keras1-layers
from keras.layers import Embedding, TimeDistributed

embedding = Embedding(20000, 128, dropout=0.2)
words = embedding(sentence)
model.add(TimeDistributed(Embedding(20000, 128, dropout=0.2), input_shape=(5, 80)))
