from tensorflow.keras.layers import Dense
from tensorflow.keras.models import Sequential
from feeds import train_feed

class Tracker(Sequential):
    def fit_generator(self, feed, passes, tag):
        for _ in range(passes):
            self.fit(feed)

net = Tracker([Dense(1)])
net.fit_generator(train_feed(), 3, 'first')
