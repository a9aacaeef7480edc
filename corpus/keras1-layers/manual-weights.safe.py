# corpus: dialect=k1 select=keras1-layers
from keras.layers import Convolution2D, Dense, Embedding
from tensorflow.keras import initializers

a = Dense(10, kernel_initializer=initializers.Constant(kernel), bias_initializer=initializers.Constant(bias))
b = Convolution2D(64, 3, 3, weights=[kernel, bias], border_mode='same')
c = Embedding(1000, 64, weights=[table], embeddings_initializer='uniform')
