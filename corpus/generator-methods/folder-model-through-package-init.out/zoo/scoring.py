from .nets import build_net

def score(feed):
    return build_net().evaluate(feed, steps=5, verbose=0)
