import loops
from feeds import train_feed
from nets import build_net

loops.fit_generator(build_net(), train_feed(), 10)
