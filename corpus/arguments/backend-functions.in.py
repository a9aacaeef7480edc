# corpus: select=arguments dialect=k1
from keras import backend as K

a = K.random_normal((2, 3), std=0.5)
b = K.random_uniform((2, 3), low=-1.0, high=1.0)
c = K.one_hot(indices, nb_classes=4)
