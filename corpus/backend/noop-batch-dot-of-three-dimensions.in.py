# corpus: select=backend
from keras import backend as K
from keras.layers import Lambda


def attend(tensors):
    query, keys = tensors
    scores = K.batch_dot(query, keys, axes=[2, 2])
    return K.batch_dot(K.softmax(scores), keys)


def pool(x):
    x = K.reshape(x, (-1, 20, 8))
    return K.batch_dot(x, K.permute_dimensions(x, (0, 2, 1)))


layer = Lambda(attend)
