# corpus: select=methods
import keras.backend as K
from keras.optimizers import SGD


class Player(object):
    def updates_of(self, optimizer, params, loss):
        return optimizer.get_updates(params, [], loss)


class Feed(object):
    def get_news(self):
        return []


updates = SGD(0.1).get_updates([], [], K.variable(0))
news = Feed().get_news()
