from feeds import TestFeed
from nets import build_net

net = build_net()
print(net.predict_generator(TestFeed(), 12).shape)
