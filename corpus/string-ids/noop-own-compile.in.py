# corpus: select=string-ids
from keras.layers import Dense


class Compiler:
    def compile(self, loss):
        self.loss = loss


Compiler().compile(loss='huber_loss')
