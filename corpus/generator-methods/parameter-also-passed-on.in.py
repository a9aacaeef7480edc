from tensorflow.keras.models import load_model
from feeds import batches


class Mine:
    def predict_generator(self, feed, steps):
        return [next(feed) for _ in range(steps)]


def run(network, steps):
    return network.predict_generator(batches(), steps=steps)


run(load_model('m.h5'), 3)
for call in [run]:
    call(Mine(), 4)
