# corpus: dialect=k2
from keras.models import Sequential, load_model

net = load_model('published.h5')
net.fit(x, y)


def build(path):
    return load_model(path)


fine = load_model('fine.keras')
fine.evaluate(x, y)
model = Sequential()
model.save('mine.h5')
mine = load_model('mine.h5')
mine.fit(x, y)
