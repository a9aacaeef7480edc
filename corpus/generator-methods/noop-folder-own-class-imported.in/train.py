from boosting import Booster
from feeds import train_feed

booster = Booster()
booster.fit_generator(train_feed(), 100, 10)
