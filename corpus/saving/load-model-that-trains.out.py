# corpus: dialect=k2
from tensorflow.keras.models import Sequential, load_model

net = load_model('published.h5')
net.fit(x, y)


def build(path):
    return load_model(path)


fine = load_model('fine.keras')
fine.evaluate(x, y)
model = Sequential()
model.save('mine.keras')
mine = load_model('mine.keras')
mine.fit(x, y)
