# corpus: select=arguments dialect=k1
from keras.layers import Dense
from keras.models import Sequential

model = Sequential([Dense(1, input_dim=2)])
training = {
    'epochs': 5,
    'verbose': 0,
}
model.fit(x, y, **training)
