import nets
from feeds import TestFeed

preds = nets.build_net().predict_generator(TestFeed(), steps=3)
