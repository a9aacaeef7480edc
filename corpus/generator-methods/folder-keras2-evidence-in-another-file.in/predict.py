from feeds import TestFeed
from nets import build_net

preds = build_net().predict_generator(TestFeed(), 12)
