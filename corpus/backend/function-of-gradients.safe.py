# corpus: select=backend
from keras import backend as K, ops
from keras.layers import Dense
from keras.models import Sequential

model = Sequential([Dense(3, input_dim=4), Dense(1)])

direct = K.function([model.input], K.gradients(model.layers[-1].output, [model.input]))
first = direct([x])[0]

gradients = K.gradients(model.layers[-1].output, [model.input])
named = K.function([model.input], gradients)
every = named([x])
own = named([x])[0]

total = K.function([model.input], ops.sum(model.layers[-1].output))
one = total([x])
