# corpus: select=methods
from keras.callbacks import Callback


class Grid:
    def __init__(self, params):
        self.params = params

    def run(self):
        return self.params["nb_epoch"], self.params.get("metrics"), self.params["samples"]


class Own(Callback):
    def __init__(self, params):
        super().__init__()
        self.params = params

    def on_train_begin(self, logs=None):
        print(self.params["nb_epoch"])


class Setter(Callback):
    def on_train_begin(self, logs=None):
        self.params["metrics"] = ["loss"]
