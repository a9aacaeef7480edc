# corpus: select=frozen-models dialect=k1
from keras.layers import Dense, Input
from keras.models import Model


def make_trainable(net, val):
    net.trainable = val
    for layer in net.layers:
        layer.trainable = val


z = Input((3,))
x = Input((4,))
generator = Model(z, Dense(4)(z))
judge = Model(x, Dense(1)(x))
judge.compile('adam', 'mse')
make_trainable(judge, False)
both = Model(z, judge(generator(z)))
both.compile('adam', 'mse')

make_trainable(judge, True)
judge.fit(images, labels)
both.fit(noise, labels)
