# corpus: select=methods
from keras.callbacks import Callback


class Scores(Callback):
    def __init__(self, data):
        super().__init__()
        self.validation_data = data

    def on_epoch_end(self, epoch, logs=None):
        x, y = self.validation_data
        print(self.params["epochs"], self.params.get("steps"), self.params["verbose"])
        self.model.stop_training = True
