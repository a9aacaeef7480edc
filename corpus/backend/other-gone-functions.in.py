# corpus: select=backend,arguments dialect=k2
from keras import backend as K


@K.symbolic
def local(inputs, kernel):
    return K.local_conv1d(inputs, kernel, (3,), (1,))


def normed(x, gamma, beta):
    return K.normalize_batch_in_training(x, gamma, beta, [0])


with K.learning_phase_scope(1):
    print(K.legacy_weight_ordering())
