# corpus: select=methods
from keras.models import load_model


class Detector:
    def __init__(self, path):
        self.model = load_model(path)
        self.lr = 0.1
        self.input_shape = (64, 64)

    def predict_classes(self, x):
        return self.model.predict(x).argmax(-1)

    def get_output_at(self, i):
        return i


d = Detector("x.h5")
print(d.predict_classes(x), d.lr, d.input_shape, d.get_output_at(0))


def show(thing):
    return thing.predict_classes(x), thing.get_output_at(2)
