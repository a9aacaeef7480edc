# corpus: select=backend dialect=k2
from functools import partial

from keras import backend as K
from keras.layers import Dense, Input, Lambda
from keras.models import Model


def penalty(y_true, y_pred, averaged):
    slope = K.gradients(y_pred, averaged)[0]
    return K.mean(K.square(1 - K.sqrt(K.sum(K.square(slope), axis=1))))


x = Input((4,))
critic = Model(x, Dense(1)(x))
critic.compile('adam', partial(penalty, averaged=x))
slopes = Lambda(lambda t: K.gradients(K.sum(t), t)[0])(x)
by_weights = K.gradients(critic.output, critic.trainable_weights)
