from nets import *
from feeds import train_feed

net = build_net()
net.fit(train_feed(), steps_per_epoch=10, epochs=2)
