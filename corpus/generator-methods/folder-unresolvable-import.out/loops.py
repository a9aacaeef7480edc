from zoo import pretrained
from feeds import TestFeed

net = pretrained('unet')
masks = net.predict(TestFeed(), steps=10, verbose=1)
