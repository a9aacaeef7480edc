from tensorflow.keras.callbacks import EarlyStopping
from feeds import train_feed

class Trainer:
    def fit_generator(self, feed, rounds):
        return rounds

def make():
    trainer = Trainer()
    trainer.stopper = EarlyStopping()
    return trainer

runner = make()
runner.fit_generator(train_feed(), 5)
