# corpus: select=arguments dialect=k1
from keras import backend as K

a = K.random_normal((2, 3), stddev=0.5)
b = K.random_uniform((2, 3), minval=-1.0, maxval=1.0)
c = K.one_hot(indices, num_classes=4)
