# corpus: select=string-ids
from keras.layers import Dense
from keras.models import Sequential

NAME = 'kullback_leibler_divergence'

model = Sequential([Dense(4, input_dim=8, kernel_initializer="he_normal")])
model.compile('adam', loss=NAME, metrics=[NAME])
