from keras.layers import Dense as FC, Input as In
from keras.layers.merge import concatenate as cat
from keras.engine.training import Model as KerasModel

features = In(shape=(8,))
both = cat([FC(4)(features), FC(4)(features)])
net = KerasModel(features, both)
