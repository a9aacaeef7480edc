class Nets:
    def build(self):
        from keras.layers import LSTM, Dense
        from keras.models import Sequential

        return Sequential([LSTM(16, input_shape=(4, 2)), Dense(1, use_bias=False)])
