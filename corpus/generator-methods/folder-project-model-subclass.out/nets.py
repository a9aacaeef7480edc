from tensorflow.keras.layers import Dense
from tensorflow.keras.models import Model

class Segmenter(Model):
    def __init__(self):
        super().__init__()
        self.head = Dense(2)

    def call(self, inputs):
        return self.head(inputs)
