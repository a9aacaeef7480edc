import math
from data import train_batches
from nets import build_net

train = train_batches('data/train')
print(math.log2(train.batch_size))
build_net().fit_generator(train, samples_per_epoch=5000, nb_epoch=3)
