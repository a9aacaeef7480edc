from feeds import train_feed
from nets import build_net

build_net().fit(train_feed(), steps_per_epoch=40, epochs=3)
