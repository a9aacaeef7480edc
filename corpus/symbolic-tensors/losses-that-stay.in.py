# corpus: select=symbolic-tensors,backend dialect=tf1
from tensorflow.keras import backend as K
from tensorflow.keras.layers import Dense, Input
from tensorflow.keras.models import Model

x = Input((4,))
z = Dense(2)(x)


def loss(y_true, y_pred):
    return K.mean(K.square(z)) + K.mean(y_pred)


def train(model):
    model.compile('adam', loss)


model = Model(x, [Dense(1, name='a')(z), Dense(1, name='b')(z)])
model.compile('adam', {'a': loss, 'b': 'mse'})
