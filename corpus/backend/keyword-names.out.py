# corpus: select=backend,arguments dialect=k1
from keras import backend as K


def sample(args):
    mean, deviation = args
    epsilon = K.random_normal(shape=(100, 2), mean=0., stddev=1.0)
    noise = K.random_uniform((100, 2), minval=-1., maxval=1.)
    index = K.one_hot(K.cast(noise, 'int32'), num_classes=10)
    return K.expand_dims(mean + deviation * epsilon, axis=1), index


K.set_epsilon(value=1e-5)
K.set_floatx(value='float64')
