# corpus: select=methods dialect=k1
from keras.layers import BatchNormalization, Convolution2D, Dense, Embedding, LSTM

dense = Dense(3, input_dim=4)
penalty = (dense.kernel ** 2).sum() + dense.bias.sum()
dense.kernel_regularizer = None
conv = Convolution2D(8, 3, 3, border_mode="same")
print(conv.filters, conv.kernel_size[0], conv.kernel_size[1], conv.strides, conv.padding, conv.kernel)
print(conv.dim_ordering, conv.kernel.shape)
words = Embedding(100, 8)
print(words.embeddings, words.output_dim)
norm = BatchNormalization()
print(norm.moving_mean, norm.moving_variance, norm.mode)
memory = LSTM(4)
print(memory.units, memory.recurrent_activation, memory.W_i, memory.consume_less)
print(dense.units, dense.compute_output_shape((None, 4)), dense.regularizers)
