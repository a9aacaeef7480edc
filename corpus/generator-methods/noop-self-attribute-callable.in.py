from tensorflow.keras.callbacks import EarlyStopping

class Pipeline:
    def __init__(self, predictor):
        self.predict_generator = predictor
        self.stopper = EarlyStopping()

    def run(self, feed):
        return self.predict_generator(feed, 5)
