# corpus: select=arguments dialect=k1
import keras


def train(net, x, y):
    net.fit(x, y, epochs=3, batch_size=8)
