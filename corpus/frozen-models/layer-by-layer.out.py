# corpus: select=frozen-models dialect=k2
from keras.layers import Dense
from keras.models import Sequential

judge = Sequential([Dense(1, input_dim=8)])
judge.compile('adam', 'mse')
for layer in judge.layers:
    layer.trainable = False
both = Sequential([Dense(8, input_dim=4), judge])
both.compile('adam', 'mse')
judge.trainable = True
judge.fit(x, y)
judge.trainable = False
both.fit(x, y)
