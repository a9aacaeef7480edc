from keras.layers import Dense, Input, merge
from keras.models import Model

a = Input((3,))
b = Input((3,))
model = Model(input=[a, b], output=Dense(1)(merge([a, b], mode='sum')))
model.compile('sgd', 'mse')


def batches():
    while True:
        yield [x, z], y


# 200 samples, since merge was a function in Keras 1 and is no evidence of Keras 2
model.fit_generator(batches(), 200, nb_epoch=3)
