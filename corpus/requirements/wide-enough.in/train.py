# corpus: select=requirements
from keras.layers import Dense
from keras.models import Sequential

model = Sequential([Dense(1, input_dim=3)])
model.compile('sgd', 'mse')
