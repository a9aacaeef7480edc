# corpus: select=methods
import keras


def halve(trainer, path):
    trainer.model.optimizer.learning_rate = trainer.model.optimizer.learning_rate / 2
    keras_model = fetch(path)
    print(keras_model.optimizer.learning_rate)
