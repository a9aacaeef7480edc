from deep import DeepBooster
from feeds import train_feed

DeepBooster().fit_generator(train_feed(), steps_per_epoch=100, epochs=10)
