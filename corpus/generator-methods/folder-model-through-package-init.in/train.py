from zoo import build_net
from feeds import train_feed

net = build_net()
net.fit_generator(train_feed(), steps_per_epoch=10)
