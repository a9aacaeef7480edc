from feeds import train_feed
from wrapper import Wrapper

wrapper = Wrapper()
wrapper.fit_generator(train_feed(), 5)
