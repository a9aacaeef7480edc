import nets
from feeds import TestFeed

preds = nets.build_net().predict(TestFeed(), steps=3, verbose=0)
