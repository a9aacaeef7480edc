# corpus: dialect=k1 select=keras1-layers
from keras.layers.advanced_activations import ELU, LeakyReLU, PReLU, ThresholdedReLU

PReLU(init='zero')
PReLU('one', shared_axes=[1, 2])
PReLU(init='zero', weights=None, shared_axes=[1, 2])
LeakyReLU(0.2)
LeakyReLU(alpha=0.2)
ELU(alpha=1.0)
ThresholdedReLU(theta=0.5)
