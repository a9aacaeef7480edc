# corpus: select=arguments dialect=k1
import keras


def train(net, x, y):
    net.fit(x, y, nb_epoch=3, batch_size=8)
