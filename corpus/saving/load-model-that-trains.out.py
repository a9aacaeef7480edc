# corpus: dialect=k2
from tensorflow.keras.models import load_model

net = load_model('net.h5')
net.fit(x, y)


def build(path):
    return load_model(path)


fine = load_model('fine.h5', compile=False)
fine.evaluate(x, y)
fine = load_model('fine.keras')
fine.evaluate(x, y)
