# corpus: select=string-ids
from keras.layers import Dense


class Wrapper:
    def compile(self, optimizer, loss):
        self.loss = loss


def prepare(net):
    net.compile('adam', loss='logcosh')
