# corpus: select=frozen-models dialect=k2
from keras.layers import Dense
from keras.models import Sequential

judge = Sequential([Dense(1, input_dim=8)])
judge.compile('adam', 'mse')
maker = Sequential([Dense(8, input_dim=4)])
judge.trainable = False
both = Sequential([maker, judge])
both.compile('adam', 'mse')
judge.trainable = True
for step in range(1000):
    judge.trainable = True
    judge.train_on_batch(images, ones)
    judge.trainable = False
    both.train_on_batch(z, ones)
