# corpus: select=backend dialect=k2
from keras import backend as K


def loss(y_true, y_pred):
    total = K.constant(0.)
    total = total + K.mean(y_true - y_pred)
    count = 0
    for weight in (1, 2):
        count += weight
    return total * K.cast(count, 'float32')


step = K.variable(0)
step.assign_add(1)
