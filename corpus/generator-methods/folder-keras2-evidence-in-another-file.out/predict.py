from feeds import TestFeed
from nets import build_net

preds = build_net().predict(TestFeed(), steps=12, verbose=0)
