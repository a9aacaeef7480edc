# corpus: select=methods
import torch
from keras.datasets import mnist

optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
optimizer.lr = 0.1
for group in optimizer.param_groups:
    group["lr"] *= 0.1
print(net.layers[0].weight, net.layers[0].W, net.updates, optimizer.decay)
