from data import batches
from nets import build_net

test = batches('test')
preds = build_net().predict_generator(test, test.n)
