# corpus: select=string-ids
from keras.layers import Dense
from keras.models import Sequential


class Net:
    def __init__(self):
        self.objective = 'logcosh'
        self.model = Sequential([Dense(1, input_dim=3, kernel_initializer='ones')])

    def compile(self):
        self.model.compile('adam', loss=self.objective)
