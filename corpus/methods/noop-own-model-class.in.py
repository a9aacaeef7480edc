# corpus: select=methods
from keras.layers import Dense
from keras.models import Model


class Net(Model):
    def __init__(self):
        super().__init__()
        self.top = Dense(2)
        self.total_loss = 0.0
        self.targets = []

    def predict_classes(self, x):
        return self.predict(x).argmax(-1)

    def reset_states(self):
        self.targets.clear()


net = Net()
print(net.predict_classes(x), net.total_loss, net.targets)
net.reset_states()
