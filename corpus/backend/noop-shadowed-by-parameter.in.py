# corpus: select=backend,arguments dialect=k2
from keras import backend as K


def solve(K, x):
    if K.image_dim_ordering() == 'th':
        return K.in_train_phase(x, x)
    return K.set_learning_phase(0)


def kernel(points):
    K = points @ points.T
    return K.mean(axis=0), K.gradients
