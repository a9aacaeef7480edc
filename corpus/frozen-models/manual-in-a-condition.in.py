# corpus: select=frozen-models dialect=k2
from keras.layers import Dense
from keras.models import Sequential

judge = Sequential([Dense(1, input_dim=8)])
judge.compile('adam', 'mse')
judge.trainable = False
both = Sequential([Dense(8, input_dim=4), judge])
both.compile('adam', 'mse')
while judge.train_on_batch(x, y) > 0.1:
    both.train_on_batch(x, y)
print(judge.train_on_batch(x, y)); both.train_on_batch(x, y)
