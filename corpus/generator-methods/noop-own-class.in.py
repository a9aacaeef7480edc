from tensorflow.keras.callbacks import EarlyStopping

class Trainer:
    def fit_generator(self, feed, steps_per_epoch, epochs=1):
        for _ in range(epochs * steps_per_epoch):
            self.step(next(feed))

    def step(self, batch):
        print(len(batch))

feed = iter([[1, 2], [3]])
trainer = Trainer()
trainer.stopper = EarlyStopping()
trainer.fit_generator(feed, 100, 10)
Trainer().fit_generator(feed, steps_per_epoch=100, epochs=10)
