# corpus: select=methods
from keras.callbacks import Callback


class Bar(Callback):
    def on_train_begin(self, logs=None):
        self.epochs = self.params["nb_epoch"]
        self.total = self.params["samples"]
        self.verbose = self.params["verbose"]
        if "metrics" in self.params:
            print(self.params.get("do_validation"))
