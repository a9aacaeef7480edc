# corpus: select=string-ids
from keras.layers import LSTM, Conv2D, Dense, Embedding

vectors = Embedding(100, 8, embeddings_constraint='unit_norm')
conv = Conv2D(8, (3, 3), kernel_constraint='max_norm', bias_constraint=u'non_neg')
memory = LSTM(4, recurrent_constraint="""max_norm""")
dense = Dense(3, kernel_constraint='MaxNorm')
