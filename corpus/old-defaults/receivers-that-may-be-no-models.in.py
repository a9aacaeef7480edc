# corpus: select=old-defaults dialect=k1
from keras.models import Sequential


def train(model, other, x, y):
    model.fit(x, y, batch_size=8)
    other.fit(x, y=y)
    other.fit(x, y, verbose=0)
    return model.predict(x, batch_size=8), other.predict(x)
