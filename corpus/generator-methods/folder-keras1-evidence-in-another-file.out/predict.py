from data import batches
from nets import build_net

test = batches('test')
preds = build_net().predict(test, steps=len(test), verbose=0)
