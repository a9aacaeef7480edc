# corpus: select=methods
import keras


def halve(trainer, path):
    trainer.model.optimizer.lr = trainer.model.optimizer.lr / 2
    keras_model = fetch(path)
    print(keras_model.optimizer.lr)
