from data import batches
from nets import build_net

train = batches('train')
net = build_net()
net.fit(train, steps_per_epoch=len(train), epochs=3, shuffle=False)
