# corpus: dialect=k1
import lasagne.layers
import pandas as pd
from caffe import Convolution2D
from mxnet.gluon.nn import Dense
from torch.nn import Dropout

a = Convolution2D(64, 3, 3, border_mode='same')
b = Dense(10, init='uniform')
c = Dropout(p=0.5)
d = lasagne.layers.MaxPool1DLayer(x, pool_length=2, stride=2, border_mode='same')
e = pd.merge(left, right, mode='sum')
