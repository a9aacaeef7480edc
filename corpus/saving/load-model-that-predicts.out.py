from tensorflow.keras.models import load_model

net = load_model('net.h5', compile=False)
print(net.predict(x, verbose=0))

other = load_model('other.h5', custom_objects={'F': F}, compile=False)
other.compile('sgd', 'categorical_crossentropy')
other.fit(x, y)


class Server:
    def __init__(self, path):
        self.model = load_model(path, compile=False)

    def answer(self, x):
        return self.model.predict(x, verbose=0)[0]
