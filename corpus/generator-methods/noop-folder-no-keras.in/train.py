from engine import make_engine
from feeds import train_feed

def train(model):
    model.fit_generator(train_feed(), steps_per_epoch=10, epochs=2)
    make_engine().predict_generator(train_feed(), 4)
