# corpus: select=arguments dialect=k2
import keras
import torch

opt = torch.optim.SGD(net.parameters(), lr=0.1, weight_decay=0)
other = torch.optim.Adam(net.parameters(), lr=1)
