# corpus: select=arguments dialect=k2
from keras.models import Model


class Net(Model):
    def fit(self, data, nb_epoch=1):
        return data


net = Net()
net.fit(data, nb_epoch=4)
