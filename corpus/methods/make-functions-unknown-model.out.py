# corpus: select=methods
from keras.models import load_model


class Server:
    def __init__(self, path):
        self.net = make(load_model, path)

    def warm(self): pass
