# corpus: select=methods
from keras.models import Sequential


class Net(Sequential):
    def best(self, x):
        return self.predict_proba(x).max()


print(Net().predict_proba(x))
