# corpus: select=backend,arguments dialect=k1
from keras import backend as K


def sample(args):
    mean, deviation = args
    epsilon = K.random_normal(shape=(100, 2), mean=0., std=1.0)
    noise = K.random_uniform((100, 2), low=-1., high=1.)
    index = K.one_hot(K.cast(noise, 'int32'), nb_classes=10)
    return K.expand_dims(mean + deviation * epsilon, dim=1), index


K.set_epsilon(e=1e-5)
K.set_floatx(floatx='float64')
