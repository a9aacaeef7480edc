# corpus: select=methods
from keras.models import Sequential


class Net(Sequential):
    def best(self, x):
        return self.predict(x, verbose=0).max()


print(Net().predict(x, verbose=0))
