from data import batches
from nets import build_net

train = batches('train')
net = build_net()
net.fit_generator(train, samples_per_epoch=train.nb_sample, nb_epoch=3)
