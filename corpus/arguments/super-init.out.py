# corpus: select=arguments dialect=tf1
from tensorflow.keras.optimizers import Adam


class Slow(Adam):
    def __init__(self, rate):
        super().__init__(learning_rate=rate, beta_1=0.5)
