# corpus: select=arguments dialect=k1
from keras.layers import Dense, Input
from keras.models import Model

a = Input((3,))
model = Model(a, Dense(2)(a))
loss = model.train_on_batch(x, y, None, {0: 1.0})
