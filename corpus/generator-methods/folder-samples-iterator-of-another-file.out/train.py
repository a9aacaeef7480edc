import math
from data import train_batches
from nets import build_net

train = train_batches('data/train')
print(math.log2(train.batch_size))
build_net().fit(train, steps_per_epoch=math.ceil(5000 / train.batch_size), epochs=3)
