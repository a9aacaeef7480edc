# corpus: select=methods
from keras.layers import LSTM, Bidirectional


class Env:
    def reset_states(self):
        return 0


env = Env()
env.reset_states()
layer = Bidirectional(LSTM(3, stateful=True))
layer.reset_states()
unknown.reset_states()
