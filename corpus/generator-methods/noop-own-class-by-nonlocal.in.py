from tensorflow.keras.models import load_model
from feeds import batches


class Own:
    def fit_generator(self, data, steps_per_epoch):
        return len(data)


def outer():
    model = load_model('m.h5')

    def swap():
        nonlocal model
        model = Own()

    swap()
    model.fit_generator(batches(), steps_per_epoch=3)
