from tensorflow.keras.layers import Dense
from tensorflow.keras.models import Sequential
from feeds import train_feed

class Quiet(Sequential):
    def fit_generator(self, feed, steps):
        return super(Quiet, self).fit(feed, steps_per_epoch=steps, verbose=0)

net = Quiet([Dense(1)])
net.fit_generator(train_feed(), 10)
