from tensorflow.keras.models import Model


class Patient(Model):
    def fit(self, data, n):
        return self.fit_generator(data, steps_per_epoch=n)


Patient().fit_generator(iter([]), steps_per_epoch=3)
