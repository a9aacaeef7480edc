# corpus: dialect=k1 select=keras1-layers
from keras.layers import Embedding

Embedding(1000, 64, embeddings_initializer='uniform', embeddings_regularizer='l2', embeddings_constraint='nonneg')
Embedding(input_dim=1000, output_dim=64, embeddings_initializer='normal', mask_zero=True)
Embedding(1000, 64, 'uniform')
Embedding(1000, 64, embeddings_initializer='uniform')
Embedding(1000, 64, embeddings_initializer='uniform', input_shape=(100,))
