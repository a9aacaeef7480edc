from tensorflow.keras.layers import Dense, Input, add
from tensorflow.keras.models import Model

a = Input((3,))
b = Input((3,))
model = Model(inputs=[a, b], outputs=Dense(1)(add([a, b])))
model.compile('sgd', 'mse')


def batches():
    while True:
        yield [x, z], y


# 200 samples, since merge was a function in Keras 1 and is no evidence of Keras 2
model.fit_generator(batches(), samples_per_epoch=200, nb_epoch=3)
