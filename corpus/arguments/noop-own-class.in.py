# corpus: select=arguments dialect=k2
import keras


class Trainer:
    def fit(self, x, nb_epoch, workers):
        return x

    def compile(self, optimizer, loss, metrics, class_mode):
        return self


trainer = Trainer()
trainer.compile('sgd', 'mse', ['mae'], class_mode=None)
trainer.fit(x, nb_epoch=3, workers=2)
