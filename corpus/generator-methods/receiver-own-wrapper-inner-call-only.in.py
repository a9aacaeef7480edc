from keras.layers import Dense
from keras.models import Sequential
from feeds import train_feed, TestFeed

class Booster:
    def __init__(self):
        self.model = Sequential([Dense(1)])

    def fit_generator(self, feed, nb_epochs):
        self.model.fit_generator(feed, steps_per_epoch=10, epochs=nb_epochs)

    def predict_generator(self, feed):
        return self.model.predict_generator(feed, steps=3)

booster = Booster()
booster.fit_generator(train_feed(), nb_epochs=4)
booster.predict_generator(TestFeed())
