# what a lambda in the body of a class is given is not seen: it is no method of that class
from tensorflow.keras.models import Model


class Trainer:
    trained = property(lambda trainer: trainer.fit_generator(None))


class Net(Model):
    @(lambda step: step.fit_generator(None))
    def train(self, batches):
        return self.fit(batches, steps_per_epoch=3)
