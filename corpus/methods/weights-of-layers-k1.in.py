# corpus: select=methods dialect=k1
from keras.layers import BatchNormalization, Convolution2D, Dense, Embedding, LSTM

dense = Dense(3, input_dim=4)
penalty = (dense.W ** 2).sum() + dense.b.sum()
dense.W_regularizer = None
conv = Convolution2D(8, 3, 3, border_mode="same")
print(conv.nb_filter, conv.nb_row, conv.nb_col, conv.subsample, conv.border_mode, conv.W)
print(conv.dim_ordering, conv.W_shape)
words = Embedding(100, 8)
print(words.W, words.output_dim)
norm = BatchNormalization()
print(norm.running_mean, norm.running_std, norm.mode)
memory = LSTM(4)
print(memory.output_dim, memory.inner_activation, memory.W_i, memory.consume_less)
print(dense.output_dim, dense.get_output_shape_for((None, 4)), dense.regularizers)
