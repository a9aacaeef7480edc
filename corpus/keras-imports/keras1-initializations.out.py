from tensorflow.keras import initializers as initializations


def forget_bias(shape, name=None):
    return 2 * initializations.Ones(shape, name=name)
