# corpus: select=methods
from keras.datasets import mnist


def train(trainer):
    trainer.total_loss += trainer.model.validation_data.mean()
    trainer.model.targets = trainer.targets
    return trainer.optimizer.lr, trainer.model.input, trainer.model.updates
