from .nets import build_net
