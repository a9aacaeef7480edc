# corpus: select=unknown-name
from keras import backend as K
from keras import layers

frame = layers.Framewise(layers.Dense(3))
grams = K.n_grams(K.zeros((4, 5)), 2)
