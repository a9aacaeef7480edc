from zoo import pretrained
from feeds import TestFeed

net = pretrained('unet')
masks = net.predict_generator(TestFeed(), steps=10, verbose=1)
