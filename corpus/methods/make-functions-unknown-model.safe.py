# corpus: select=methods
from keras.models import load_model


class Server:
    def __init__(self, path):
        self.net = make(load_model, path)
        self.net._make_predict_function()

    def warm(self): self.net._make_test_function()
