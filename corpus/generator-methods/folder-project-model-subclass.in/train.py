from feeds import train_feed
from nets import Segmenter

class Job:
    def __init__(self):
        self.net = Segmenter()

    def run(self):
        self.net.fit_generator(train_feed(), steps_per_epoch=10)
