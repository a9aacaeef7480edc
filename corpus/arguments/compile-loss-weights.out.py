# corpus: select=arguments dialect=k2
from keras.layers import Dense, Input
from keras.models import Model

a = Input((4,))
model = Model(a, [Dense(1)(a), Dense(2)(a)])
model.compile('sgd', 'mse', metrics=['mae'], loss_weights=[1.0, 0.2])
