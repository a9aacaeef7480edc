from tensorflow.keras import backend as K

class Estimator:
    def predict_generator(self, feed, steps):
        return [K.epsilon() for _ in range(steps)]

    def predict(self, feed, steps):
        return self.predict_generator(feed, steps)
