from keras import initializations


def forget_bias(shape, name=None):
    return 2 * initializations.one(shape, name=name)
