from tensorflow.keras.callbacks import EarlyStopping

class Base:
    def evaluate_generator(self, feed, steps):
        return 0.0

class Tuned(Base):
    stopper = EarlyStopping()

    def report(self, feed):
        return super().evaluate_generator(feed, 10)

print(Tuned().evaluate_generator(iter([]), 5))
