# corpus: select=frozen-models dialect=k1
from keras.layers import Dense, Input
from keras.models import Model


def freeze(net, value=True):
    for layer in net.layers:
        layer.trainable = value


z = Input((3,))
x = Input((4,))
generator = Model(z, Dense(4)(z))
judge = Model(x, Dense(1)(x))
judge.compile('adam', 'mse')
freeze(judge, value=False)
both = Model(z, judge(generator(z)))
both.compile('adam', 'mse')

for step in range(10):
    judge.trainable = True
    judge.train_on_batch(images, labels)
    judge.trainable = False
    both.train_on_batch(noise, labels)
