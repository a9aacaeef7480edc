# corpus: select=string-ids
from keras.layers import Dense
from keras.models import Sequential

model = Sequential([Dense(4, input_dim=8, kernel_initializer="he_normal")])
model.compile('adam', 'mse', metrics=['cosine_proximity'])
