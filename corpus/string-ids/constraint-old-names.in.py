# corpus: select=string-ids
from keras.layers import LSTM, Conv2D, Dense, Embedding

vectors = Embedding(100, 8, embeddings_constraint='unitnorm')
conv = Conv2D(8, (3, 3), kernel_constraint='maxnorm', bias_constraint=u'nonneg')
memory = LSTM(4, recurrent_constraint="""maxnorm""")
dense = Dense(3, kernel_constraint='MaxNorm')
