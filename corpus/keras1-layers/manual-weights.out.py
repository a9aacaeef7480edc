# corpus: dialect=k1 select=keras1-layers
from keras.layers import Convolution2D, Dense, Embedding

a = Dense(10, weights=[kernel, bias])
b = Convolution2D(64, (3, 3), weights=[kernel, bias], padding='same')
c = Embedding(1000, 64, weights=[table], embeddings_initializer='uniform')
