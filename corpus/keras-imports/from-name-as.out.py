from tensorflow.keras.layers import Dense as FC, Input as In
from tensorflow.keras.layers import concatenate as cat
from tensorflow.keras.models import Model as KerasModel

features = In(shape=(8,))
both = cat([FC(4)(features), FC(4)(features)])
net = KerasModel(features, both)
