from factory import create
from feeds import train_feed

booster = create()
booster.fit_generator(train_feed(), 100)
